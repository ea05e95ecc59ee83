"""What was delivered, read back by readers that did not write it, and compared with the cut frame for frame."""
