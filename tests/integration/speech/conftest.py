"""A Whisper model that is made here: the real format, two layers, random weights (1 MB)."""

import json
from pathlib import Path

import ctranslate2
import numpy as np
import pytest
from numpy.typing import NDArray
from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

WIDTH, HEADS, LAYERS, MELS = 64, 2, 2, 80
TIMESTAMPS = 1_501
VOCABULARY = 4_000  # a tenth of a real one; only the order matters
LANGUAGES = ("en", "ja")
SPECIAL = (
    "<|endoftext|>", "<|startoftranscript|>", *(f"<|{name}|>" for name in LANGUAGES),
    "<|translate|>", "<|transcribe|>", "<|startoflm|>", "<|startofprev|>", "<|nospeech|>",
    "<|notimestamps|>",
)  # fmt: skip


class _Weights:
    def __init__(self) -> None:
        self._random = np.random.default_rng(0)

    def of(self, *shape: int) -> NDArray[np.float32]:
        return (self._random.standard_normal(shape) * 0.05).astype(np.float32)

    def linear(self, spec: object, outputs: int, inputs: int) -> None:
        spec.weight, spec.bias = self.of(outputs, inputs), self.of(outputs)  # type: ignore[attr-defined]

    def norm(self, spec: object) -> None:
        spec.gamma = np.ones(WIDTH, np.float32)  # type: ignore[attr-defined]
        spec.beta = np.zeros(WIDTH, np.float32)  # type: ignore[attr-defined]


def _tokenizer() -> Tokenizer:
    """Bytes, words, special tokens, timestamps, in the order of the real ones."""
    alphabet = sorted(pre_tokenizers.ByteLevel.alphabet())
    words = VOCABULARY - 1 - len(alphabet) - len(SPECIAL) - TIMESTAMPS
    # CTranslate2 knows a multilingual vocabulary by its empty token.
    texts = ["", *alphabet, *(f"Ġw{number}" for number in range(words))]
    tokenizer = Tokenizer(
        models.BPE(vocab={text: number for number, text in enumerate(texts)}, merges=[])
    )
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens([AddedToken(token, special=True) for token in SPECIAL])
    tokenizer.add_tokens([AddedToken(f"<|{step * 0.02:.2f}|>") for step in range(TIMESTAMPS)])
    return tokenizer


def _layers(spec: ctranslate2.specs.WhisperSpec, weights: _Weights) -> None:
    for layer in (*spec.encoder.layer, *spec.decoder.layer):
        weights.norm(layer.self_attention.layer_norm)
        weights.linear(layer.self_attention.linear[0], 3 * WIDTH, WIDTH)
        weights.linear(layer.self_attention.linear[1], WIDTH, WIDTH)
        weights.norm(layer.ffn.layer_norm)
        weights.linear(layer.ffn.linear_0, 4 * WIDTH, WIDTH)
        weights.linear(layer.ffn.linear_1, WIDTH, 4 * WIDTH)
    for layer in spec.decoder.layer:
        weights.norm(layer.attention.layer_norm)
        weights.linear(layer.attention.linear[0], WIDTH, WIDTH)
        weights.linear(layer.attention.linear[1], 2 * WIDTH, WIDTH)
        weights.linear(layer.attention.linear[2], WIDTH, WIDTH)


def _spec(tokenizer: Tokenizer) -> ctranslate2.specs.WhisperSpec:
    spec, weights = ctranslate2.specs.WhisperSpec(LAYERS, HEADS, LAYERS, HEADS), _Weights()
    encoder, decoder = spec.encoder, spec.decoder
    encoder.conv1.weight, encoder.conv1.bias = weights.of(WIDTH, MELS, 3), weights.of(WIDTH)
    encoder.conv2.weight, encoder.conv2.bias = weights.of(WIDTH, WIDTH, 3), weights.of(WIDTH)
    encoder.position_encodings.encodings = weights.of(1_500, WIDTH)
    decoder.embeddings.weight = weights.of(tokenizer.get_vocab_size(), WIDTH)
    decoder.projection.weight = decoder.embeddings.weight
    # Large, so that what is written changes from place to place: a loop would be dropped.
    decoder.position_encodings.encodings = weights.of(448, WIDTH) * np.float32(40)
    decoder.scale_embeddings = False
    weights.norm(encoder.layer_norm)
    weights.norm(decoder.layer_norm)
    _layers(spec, weights)
    spec.register_vocabulary(
        [tokenizer.id_to_token(number) for number in range(tokenizer.get_vocab_size())]
    )
    spec.config.suppress_ids = []
    spec.config.suppress_ids_begin = [tokenizer.token_to_id("<|endoftext|>")]
    spec.config.lang_ids = [tokenizer.token_to_id(f"<|{name}|>") for name in LANGUAGES]
    spec.config.alignment_heads = [(0, 0)]
    return spec


@pytest.fixture(scope="session")
def tiny_whisper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whisper") / "tiny-random"
    folder.mkdir()
    tokenizer = _tokenizer()
    tokenizer.save(str(folder / "tokenizer.json"))
    spec = _spec(tokenizer)
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(str(folder))
    features = {"feature_size": MELS, "sampling_rate": 16_000, "hop_length": 160,
                "chunk_length": 30, "n_fft": 400}  # fmt: skip
    (folder / "preprocessor_config.json").write_text(json.dumps(features))
    return folder
