"""The studio: the desktop face of the program, over the same walk as the command line.

No torch, cv2 or model is ever imported in this process; what takes longer than 50 ms runs elsewhere.
"""
