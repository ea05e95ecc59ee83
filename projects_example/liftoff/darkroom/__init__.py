"""What make_images.py works with: enlarging, grading, smoke and fire, the Earth from orbit."""
