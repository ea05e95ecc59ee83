"""Tiny voices with random weights: what they say is noise, and everything around it is real."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from numpy import arange, array, float32, int64, zeros
from onnx import TensorProto, helper, numpy_helper, save

LETTERS = "_^$ abcdefghijklmnopqrstuvwxyz.,!?'"
PIPER_RATE = 16_000
PIPER_HOP = 40
"""Samples that the tiny Piper voice makes of each number that it is given."""
KOKORO_SOUNDS = ";:,.!? abcdefghijklmnopqrstuvwxyzAɔɹ"
KOKORO_HOP = 240


def tiny_vits(folder: Path, *, speakers: int = 1) -> Path:
    """A VITS of 16 kHz that reads letters."""
    import torch
    from transformers import VitsConfig, VitsModel, VitsTokenizer

    folder.mkdir(parents=True)
    vocabulary = folder.parent / "vocab.json"
    vocabulary.write_text(json.dumps({letter: number for number, letter in enumerate(" abcdefghijklmnopqrstuvwxyz'")}))
    torch.manual_seed(3)
    config = VitsConfig(
        vocab_size=40,
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        ffn_dim=16,
        flow_size=16,
        spectrogram_bins=9,
        depth_separable_num_layers=1,
        duration_predictor_flow_bins=4,
        duration_predictor_num_flows=2,
        duration_predictor_filter_channels=16,
        prior_encoder_num_flows=2,
        prior_encoder_num_wavenet_layers=1,
        posterior_encoder_num_wavenet_layers=1,
        upsample_initial_channel=16,
        upsample_rates=[8, 8],
        upsample_kernel_sizes=[16, 16],
        resblock_kernel_sizes=[3],
        resblock_dilation_sizes=[[1, 3, 5]],
        num_speakers=speakers,
        speaker_embedding_size=8 if speakers > 1 else 0,
        sampling_rate=16_000,
    )
    VitsModel(config).save_pretrained(folder)
    VitsTokenizer(str(vocabulary), phonemize=False, pad_token=" ").save_pretrained(folder)
    return folder


def tiny_speecht5(folder: Path) -> Path:
    """A SpeechT5 with a vocoder of 16 kHz and two speakers."""
    import sentencepiece
    import torch
    from safetensors.torch import save_file
    from transformers import (
        SpeechT5Config,
        SpeechT5ForTextToSpeech,
        SpeechT5HifiGan,
        SpeechT5HifiGanConfig,
        SpeechT5Tokenizer,
    )

    folder.mkdir(parents=True)
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(["the quick brown fox jumps over the lazy dog", "wait for me", "no"] * 20),
        model_prefix=str(folder.parent / "spm_char"),
        model_type="char",
        vocab_size=32,
        hard_vocab_limit=False,
        minloglevel=3,
    )
    torch.manual_seed(3)
    config = SpeechT5Config(
        vocab_size=80,
        hidden_size=16,
        encoder_layers=1,
        encoder_attention_heads=2,
        encoder_ffn_dim=16,
        decoder_layers=1,
        decoder_attention_heads=2,
        decoder_ffn_dim=16,
        speech_decoder_prenet_units=8,
        speech_decoder_postnet_units=8,
        speech_decoder_postnet_layers=2,
        speaker_embedding_dim=8,
        max_text_positions=64,
        initializer_range=0.5,
    )
    SpeechT5ForTextToSpeech(config).save_pretrained(folder)
    vocoder = SpeechT5HifiGanConfig(
        upsample_initial_channel=16,
        upsample_rates=[4, 4],
        upsample_kernel_sizes=[8, 8],
        resblock_kernel_sizes=[3],
        resblock_dilation_sizes=[[1, 3, 5]],
        initializer_range=0.15,
    )
    SpeechT5HifiGan(vocoder).save_pretrained(folder / "vocoder")
    SpeechT5Tokenizer(str(folder.parent / "spm_char.model")).save_pretrained(folder)
    save_file({"emma": torch.full((8,), 0.5), "tom": torch.full((1, 8), -0.5)}, folder / "speakers.safetensors")
    return folder


def tiny_piper(path: Path, *, speakers: int = 1, **settings: Any) -> Path:
    """A voice of Piper's shape: each number that it is given becomes 40 samples, with noise and a speaker's pitch."""
    inputs = [
        helper.make_tensor_value_info("input", TensorProto.INT64, [1, "n"]),
        helper.make_tensor_value_info("input_lengths", TensorProto.INT64, [1]),
        helper.make_tensor_value_info("scales", TensorProto.FLOAT, [3]),
    ]
    if speakers > 1:
        inputs.append(helper.make_tensor_value_info("sid", TensorProto.INT64, [1]))
    nodes = [
        helper.make_node("Cast", ["input"], ["numbers"], to=TensorProto.FLOAT),
        helper.make_node("Mul", ["numbers", "hundredth"], ["scaled"]),
        helper.make_node("Unsqueeze", ["scaled", "last"], ["tall"]),
        helper.make_node("Expand", ["tall", "hops"], ["long"]),
        helper.make_node("RandomNormalLike", ["long"], ["noise"], scale=0.01),
        helper.make_node("Add", ["long", "noise"], ["noisy"]),
        helper.make_node("ReduceSum", ["scales"], ["all_scales"], keepdims=0),
        helper.make_node("Mul", ["all_scales", "nothing"], ["no_scales"]),
        helper.make_node("Cast", ["input_lengths"], ["lengths"], to=TensorProto.FLOAT),
        helper.make_node("Mul", ["lengths", "nothing"], ["no_lengths"]),
        helper.make_node("Add", ["noisy", "no_scales"], ["one"]),
        helper.make_node("Add", ["one", "no_lengths"], ["two"]),
    ]
    last = "two"
    if speakers > 1:
        nodes += [
            helper.make_node("Cast", ["sid"], ["who"], to=TensorProto.FLOAT),
            helper.make_node("Mul", ["who", "tenth"], ["pitch"]),
            helper.make_node("Add", ["two", "pitch"], ["three"]),
        ]
        last = "three"
    nodes.append(helper.make_node("Reshape", [last, "flat"], ["output"]))
    constants = {
        "hundredth": array(0.01, float32),
        "tenth": array(0.1, float32),
        "nothing": array(0, float32),
        "last": array([2], int64),
        "hops": array([1, 1, PIPER_HOP], int64),
        "flat": array([1, 1, 1, -1], int64),
    }
    graph = helper.make_graph(
        nodes,
        "voice",
        inputs,
        [helper.make_tensor_value_info("output", TensorProto.FLOAT, [1, 1, 1, "t"])],
        [numpy_helper.from_array(value, name) for name, value in constants.items()],
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9), path)
    told = {
        "audio": {"sample_rate": PIPER_RATE},
        "phoneme_type": "text",
        "espeak": {"voice": "en-us"},
        "inference": {"noise_scale": 0.5, "length_scale": 1, "noise_w": 0.8},
        "num_speakers": speakers,
        "speaker_id_map": {"emma": 0, "tom": 1} if speakers > 1 else {},
        "phoneme_id_map": {letter: [number] for number, letter in enumerate(LETTERS)},
    }
    path.with_name(f"{path.name}.json").write_text(json.dumps({**told, **settings}))
    return path


def tiny_kokoro(folder: Path, *voices: str) -> Path:
    """A voice of Kokoro's shape: each number becomes 240 samples of a two hundredth of it, louder as the style says.

    The n-th style's first number is n thousandths. Its sounds are the letters and what stands for them in English.
    """
    inputs = [
        helper.make_tensor_value_info("tokens", TensorProto.INT64, [1, "n"]),
        helper.make_tensor_value_info("style", TensorProto.FLOAT, [1, 256]),
        helper.make_tensor_value_info("speed", TensorProto.FLOAT, [1]),
    ]
    nodes = [
        helper.make_node("Cast", ["tokens"], ["numbers"], to=TensorProto.FLOAT),
        helper.make_node("Mul", ["numbers", "two_hundredth"], ["scaled"]),
        helper.make_node("Gather", ["style", "first"], ["said"], axis=1),
        helper.make_node("Add", ["said", "speed"], ["louder"]),
        helper.make_node("Mul", ["scaled", "louder"], ["levels"]),
        helper.make_node("Unsqueeze", ["levels", "last"], ["tall"]),
        helper.make_node("Expand", ["tall", "hops"], ["long"]),
        helper.make_node("Reshape", ["long", "flat"], ["audio"]),
    ]
    constants = {
        "two_hundredth": array(0.005, float32),
        "first": array([0], int64),
        "last": array([2], int64),
        "hops": array([1, 1, KOKORO_HOP], int64),
        "flat": array([-1], int64),
    }
    graph = helper.make_graph(
        nodes,
        "voice",
        inputs,
        [helper.make_tensor_value_info("audio", TensorProto.FLOAT, ["t"])],
        [numpy_helper.from_array(value, name) for name, value in constants.items()],
    )
    (folder / "voices").mkdir(parents=True)
    save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9), folder / "model.onnx")
    numbers = {sound: number for number, sound in enumerate(f"{KOKORO_SOUNDS}", 1)}
    (folder / "vocab.json").write_text(json.dumps({"vocab": numbers}))
    styles = zeros((510, 256), "<f4")
    styles[:, 0] = arange(1, 511) / 1000
    for name in voices:
        styles.tofile(folder / "voices" / f"{name}.bin")
    return folder


@pytest.fixture(scope="session")
def piper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_piper(tmp_path_factory.mktemp("piper") / "duo.onnx", speakers=2)


@pytest.fixture(scope="session")
def vits(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_vits(tmp_path_factory.mktemp("vits") / "tiny", speakers=3)


@pytest.fixture(scope="session")
def speecht5(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_speecht5(tmp_path_factory.mktemp("speecht5") / "tiny")


@pytest.fixture(scope="session")
def kokoro(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_kokoro(tmp_path_factory.mktemp("kokoro") / "kokoro", "af_heart", "bf_emma", "ff_siwis", "jf_alpha")


@pytest.fixture
def reads_letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An espeak-ng whose phonemes are the letters that it reads, after a mark for each language but English."""
    program = tmp_path / "bin" / "espeak-ng"
    program.parent.mkdir()
    program.write_text('#!/bin/sh\nfor option; do [ "$option" = fr-fr ] && printf z; done\ntr A-Z a-z\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent), prepend=":")
    return program


@pytest.fixture
def piper_voice(tmp_path: Path) -> Callable[..., Path]:
    """Make a Piper voice with other settings; each has a path of its own, since one that is open stays open."""
    numbers = itertools.count()

    def made(**settings: Any) -> Path:
        return tiny_piper(tmp_path / f"own{next(numbers)}.onnx", **settings)

    return made
