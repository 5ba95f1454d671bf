"""The network and its way into CTranslate2; needs the extra `training`."""

from pathlib import Path

import pytest

pytest.importorskip("torch", reason="the extra `training` is not installed")

import ctranslate2
import torch

from translation.training.checkpoints import average, save_weights
from translation.training.conversion import convert
from translation.training.corpus import read_pairs
from translation.training.network import Shape, Transformer
from translation.training.pieces import END, PADDING
from translation.training.vocabulary import make_vocabulary, read_vocabulary

TEMPLATES = Path(__file__).parents[4] / "translation/data/corpus/counter-templates.tsv"
SMALL = Shape(vocabulary=1000, width=32, heads=2, inner=64, encoder_layers=2)


def test_padding_changes_nothing() -> None:
    """A sentence is translated alike alone and beside a longer one."""
    torch.manual_seed(1)
    network = Transformer(SMALL).eval()
    short, long = [20, 21, 22, END], [30, 31, 32, 33, 34, END]
    alone = network.greedy(torch.tensor([short]), 12)
    beside = network.greedy(torch.tensor([[*short, PADDING, PADDING], long]), 12)
    assert beside[0] == alone[0]


def test_the_converted_model_says_what_the_network_says(tmp_path: Path) -> None:
    """Piece for piece: a misplaced matrix would still load, and talk nonsense."""
    torch.manual_seed(1)
    network = Transformer(SMALL).eval()
    vocabulary = tmp_path / "sentencepiece.model"
    make_vocabulary(read_pairs(TEMPLATES), vocabulary, pieces=SMALL.vocabulary)
    convert(network, vocabulary, tmp_path / "model", quantization="float32")
    pieces = read_vocabulary(vocabulary)
    source = pieces.encode("3番の窓口です。")
    expected = network.greedy(torch.tensor([[*source, END]]), 20)[0]
    translator = ctranslate2.Translator(str(tmp_path / "model"))
    (result,) = translator.translate_batch(
        [pieces.encode("3番の窓口です。", out_type=str)], beam_size=1, max_decoding_length=20
    )
    said = [pieces.piece_to_id(piece) for piece in result.hypotheses[0]]
    assert said == expected[: len(said)]
    assert len(said) >= min(len(expected), 5)


def test_an_average_lies_between(tmp_path: Path) -> None:
    """The mean of two networks' weights."""
    networks = [Transformer(SMALL), Transformer(SMALL)]
    for number, network in enumerate(networks):
        torch.nn.init.constant_(network.output_bias, float(number))
        save_weights(network, tmp_path / f"{number}.pt")
    mean = average([tmp_path / "0.pt", tmp_path / "1.pt"])
    assert torch.allclose(mean.output_bias, torch.full((SMALL.vocabulary,), 0.5))
