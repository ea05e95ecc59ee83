"""Voices from weights on this disk: words in, samples out.

weights    which kinds of voices there are, whether their files are whole, and the fingerprint of those
phonemes   how words sound, by the person's own espeak-ng where a voice wants phonemes
piper      a Piper voice (.onnx and .onnx.json), through onnxruntime
folders    a folder in the transformers library's layout: VITS (and MMS), SpeechT5 with its HiFi-GAN
kokoro     a folder of Kokoro's: one model and a file for each voice, which `matchcut voices install` brings
work       all of it in a process of its own, for whoever must stay light

None of it writes to disk or opens a network connection. The same weights, words, speaker and seed give the same
samples on the same machine.
"""
