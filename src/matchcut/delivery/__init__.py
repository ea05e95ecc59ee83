"""What leaves the house: one module for each deliverable."""
