"""Pictures, film and sound as files: probed, read exactly by frame, and written with one setting. PyAV and Pillow."""
