"""Weights to a CTranslate2 model in 8-bit integers (docs of `ctranslate2.specs`)."""

from pathlib import Path
from typing import Protocol, TypeAlias

import numpy as np
from ctranslate2.specs import TransformerSpec, common_spec, transformer_spec
from numpy.typing import NDArray
from torch import nn

from translation.training.network import LONGEST, Attention, Layer, Transformer, sinusoids
from translation.training.vocabulary import read_vocabulary

Weights = NDArray[np.float32]
LayerSpec: TypeAlias = (
    transformer_spec.TransformerEncoderLayerSpec | transformer_spec.TransformerDecoderLayerSpec
)


class _Linear(Protocol):
    weight: Weights
    bias: Weights


class _Norm(Protocol):
    gamma: Weights
    beta: Weights


def convert(network: Transformer, vocabulary: Path, out: Path, quantization: str = "int8") -> int:
    """Write a model folder for `ctranslate2.Translator`; return its size in bytes.

    Raises:
        FileExistsError: `out` is there already.
    """
    shape = network.shape
    spec = TransformerSpec.from_config(
        (shape.encoder_layers, shape.decoder_layers),
        shape.heads,
        pre_norm=True,
        activation=common_spec.Activation.RELU,
    )
    for side, layers, norm in (
        (spec.encoder, network.encoder, network.norm_encoder),
        (spec.decoder, network.decoder, network.norm_decoder),
    ):
        embeddings = side.embeddings
        one = embeddings[0] if isinstance(embeddings, list) else embeddings
        one.weight = _array(network.embedding.weight)
        side.scale_embeddings = True
        side.position_encodings.encodings = _array(sinusoids(LONGEST, shape.width))
        _norm(side.layer_norm, norm)
        for target, layer in zip(side.layer, layers, strict=True):
            _layer(target, layer)
    spec.decoder.projection.weight = _array(network.embedding.weight)
    spec.decoder.projection.bias = _array(network.output_bias)
    _vocabulary(spec, vocabulary)
    spec.validate()
    spec.optimize(quantization=quantization)
    out.mkdir(parents=True)
    spec.save(str(out))
    return sum(file.stat().st_size for file in out.iterdir())


def _vocabulary(spec: TransformerSpec, path: Path) -> None:
    pieces = read_vocabulary(path)
    words = [pieces.id_to_piece(index) for index in range(pieces.get_piece_size())]
    spec.register_source_vocabulary(words)
    spec.register_target_vocabulary(words)
    spec.config.add_source_eos = True
    spec.config.bos_token = spec.config.decoder_start_token = "<s>"  # noqa: S105 -- a piece
    spec.config.eos_token = "</s>"  # noqa: S105 -- a piece
    spec.config.unk_token = "<unk>"  # noqa: S105 -- a piece


def _layer(target: LayerSpec, layer: Layer) -> None:
    _norm(target.self_attention.layer_norm, layer.norm_self)
    _attention(target.self_attention.linear, layer.attend_self)
    if layer.decodes:
        _norm(target.attention.layer_norm, layer.norm_memory)
        _attention(target.attention.linear, layer.attend_memory)
    _norm(target.ffn.layer_norm, layer.norm_inner)
    _linear(target.ffn.linear_0, layer.inner)
    _linear(target.ffn.linear_1, layer.outer)


def _attention(targets: list[_Linear], attention: Attention) -> None:
    """Query, keys and values are one matrix in self-attention, two in attention to a memory."""
    sources = [attention.projection, attention.out]
    if isinstance(attention.query, nn.Linear):
        sources.insert(0, attention.query)
    for target, source in zip(targets, sources, strict=True):
        _linear(target, source)


def _linear(target: _Linear, source: nn.Linear) -> None:
    target.weight, target.bias = _array(source.weight), _array(source.bias)


def _norm(target: _Norm, source: nn.LayerNorm) -> None:
    target.gamma, target.beta = _array(source.weight), _array(source.bias)


def _array(tensor: nn.Parameter) -> Weights:
    array: Weights = tensor.detach().float().numpy()
    return array
