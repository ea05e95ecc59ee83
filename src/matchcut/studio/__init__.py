"""The studio: the desktop face of the program, over the same walk as the command line.

No torch, cv2 or model is ever imported in this process; what takes longer than 50 ms runs elsewhere.

Still to come: sound and waveforms, the wipe between takes and the onion skin over a seam, takes playing in step, an
engine form with reset, reordering the queue, continuity's findings, a screenshot tour, an end-to-end test on a virtual
screen, and benchmarks of start, scrolling, seeking and playback.
"""
