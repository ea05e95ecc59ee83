"""An invisible watermark: which film this is, written into its pictures by a model that the person has.

weights   the pair of ONNX files, as the user's models file names them
payload   the mark of a film, 16 bits, and the 32 that are written
marking   put into every frame of an export
reading   read back from decoded frames
work      the models, in a process of their own

[[watermark]]
id = "rivagan"
encoder = "rivagan_encoder.onnx"
decoder = "rivagan_decoder.onnx"
licence = { name = "MIT" }

The encoder takes a frame, float32 (1, 3, 1, h, w) in RGB from −1 to 1, and the bits, float32 (1, 32) of 0 and 1; it
makes a frame of the same shape. The decoder takes such a frame and makes 32 numbers, above one half for a 1. RivaGAN's
(github.com/DAI-Lab/RivaGAN) are so; `invisible-watermark` on PyPI carries them under the MIT licence.

Both see the picture with a short side of 256, whatever the size of the film: what the encoder adds is enlarged and laid
over the film's own pixels. So a film is marked as fast in UHD as in HD, and its mark outlives another size.
"""
