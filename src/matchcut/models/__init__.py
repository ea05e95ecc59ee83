"""Model files, whoever runs them: where they come from and lie, whether they are whole, their licence, what is missing.

Engines of video, voices, embedders and the watermark tell their files as `ModelFiles` and ask here.
"""
