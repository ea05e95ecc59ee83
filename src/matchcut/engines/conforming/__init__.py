"""Pictures made at a model's rate and size, brought to the film's: once, exact in time, compensated for motion."""
