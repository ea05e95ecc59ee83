"""Who is seen in a take: a frame's figures (`figures`), how they go on from frame to frame, and whom they show."""
