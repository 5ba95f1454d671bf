"""Packages made on the spot: random weights in the real format, real vocabulary."""

from pathlib import Path

import numpy as np
import pytest
from ctranslate2.specs import TransformerSpec

from translation.training.corpus import read_pairs
from translation.training.packing import pack
from translation.training.vocabulary import make_vocabulary, read_vocabulary

TEMPLATES = Path(__file__).parents[4] / "translation/data/corpus/counter-templates.tsv"
PIECES, WIDTH, INNER = 900, 16, 32


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a tiny `.argosmodel` for each direction."""
    place = tmp_path_factory.mktemp("packages")
    vocabulary = place / "sentencepiece.model"
    make_vocabulary(read_pairs(TEMPLATES), vocabulary, pieces=PIECES)
    random_model(place / "model", vocabulary)
    for direction in ("ja-en", "en-ja"):
        pack(
            direction,
            place / "model",
            vocabulary,
            place / "made",
            version="1.0",
            card="A test's model.",
        )
    return place / "made"


def random_model(out: Path, vocabulary: Path) -> None:
    """Write a one-layer CTranslate2 Transformer that knows nothing."""
    chance = np.random.default_rng(5)

    def weights(*shape: int) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
        return chance.normal(0, 0.3, shape).astype(np.float32)

    spec = TransformerSpec.from_config((1, 1), 2, pre_norm=True)
    sizes = {"linear_0": (INNER, WIDTH), "linear_1": (WIDTH, INNER)}
    for side in (spec.encoder, spec.decoder):
        one = side.embeddings[0] if isinstance(side.embeddings, list) else side.embeddings
        one.weight = weights(PIECES, WIDTH)
        side.position_encodings.encodings = weights(256, WIDTH)
        layer = side.layer[0]
        norms = [side.layer_norm, layer.self_attention.layer_norm, layer.ffn.layer_norm]
        linears = [
            (layer.self_attention.linear[0], (3 * WIDTH, WIDTH)),
            (layer.self_attention.linear[1], (WIDTH, WIDTH)),
            *((getattr(layer.ffn, name), size) for name, size in sizes.items()),
        ]
        if side is spec.decoder:
            norms.append(layer.attention.layer_norm)
            shapes = ((WIDTH, WIDTH), (2 * WIDTH, WIDTH), (WIDTH, WIDTH))
            linears += zip(layer.attention.linear, shapes, strict=True)
            linears.append((side.projection, (PIECES, WIDTH)))
        for norm in norms:
            norm.gamma, norm.beta = np.ones(WIDTH, np.float32), np.zeros(WIDTH, np.float32)
        for linear, shape in linears:
            linear.weight, linear.bias = weights(*shape), np.zeros(shape[0], np.float32)
    pieces = read_vocabulary(vocabulary)
    words = [pieces.id_to_piece(index) for index in range(PIECES)]
    spec.register_source_vocabulary(words)
    spec.register_target_vocabulary(words)
    spec.config.add_source_eos = True
    spec.validate()
    spec.optimize(quantization="int8")
    out.mkdir()
    spec.save(str(out))
