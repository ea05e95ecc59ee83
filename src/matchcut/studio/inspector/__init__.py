"""The inspector: all that a shot has, its engine's settings as a form, and what the plan will do, in words."""
