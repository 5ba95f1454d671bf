"""The network: a small pre-norm Transformer laid out as CTranslate2's `TransformerSpec` wants it.

Vaswani et al. 2017, pre-norm as in Xiong et al. 2020; deep encoder and one decoder layer as in
Kasai et al. 2021, because at run time the decoder is what takes the time.
"""

import math
from dataclasses import asdict, dataclass
from typing import Final

import torch
from torch import Tensor, nn
from torch.nn import functional

from translation.training.pieces import END, PADDING, START

LONGEST: Final = 256
"""Positions; no sentence at a counter comes near (pieces)."""


@dataclass(frozen=True, slots=True)
class Shape:
    """Sizes of the network; the defaults are those of the shipped models."""

    vocabulary: int = 8000
    width: int = 256
    heads: int = 4
    inner: int = 1024
    encoder_layers: int = 4
    decoder_layers: int = 1
    dropout: float = 0.1

    def as_dict(self) -> dict[str, int | float]:
        """Return the sizes for a checkpoint."""
        return asdict(self)


class Attention(nn.Module):
    """Attention of a sequence (B, T, D) to itself, or to a memory (B, S, D)."""

    def __init__(self, shape: Shape, *, to_memory: bool = False) -> None:
        super().__init__()
        self.heads, width = shape.heads, shape.width
        self.to_memory = to_memory
        self.query = nn.Linear(width, width) if to_memory else nn.Identity()
        self.projection = nn.Linear(width, (2 if to_memory else 3) * width)
        self.out = nn.Linear(width, width)

    def forward(self, x: Tensor, memory: Tensor | None, mask: Tensor | None) -> Tensor:
        """Attend; without `mask` a sequence sees only what came before (causal)."""
        if memory is None:
            query, keys, values = self.projection(x).chunk(3, -1)
        else:
            query = self.query(x)
            keys, values = self.projection(memory).chunk(2, -1)
        heads = functional.scaled_dot_product_attention(
            self._split(query),
            self._split(keys),
            self._split(values),
            attn_mask=mask,
            is_causal=mask is None,
        )
        return self.out(heads.transpose(1, 2).reshape(x.shape))

    def _split(self, x: Tensor) -> Tensor:
        batch, length, width = x.shape
        return x.view(batch, length, self.heads, width // self.heads).transpose(1, 2)


class Layer(nn.Module):
    """One layer of the encoder or of the decoder."""

    def __init__(self, shape: Shape, *, decodes: bool) -> None:
        super().__init__()
        self.norm_self = nn.LayerNorm(shape.width)
        self.attend_self = Attention(shape)
        self.decodes = decodes
        if decodes:
            self.norm_memory = nn.LayerNorm(shape.width)
            self.attend_memory = Attention(shape, to_memory=True)
        self.norm_inner = nn.LayerNorm(shape.width)
        self.inner = nn.Linear(shape.width, shape.inner)
        self.outer = nn.Linear(shape.inner, shape.width)
        self.dropout = nn.Dropout(shape.dropout)

    def forward(self, x: Tensor, mask: Tensor, memory: Tensor | None = None) -> Tensor:
        """Return the next layer's input; `mask` (B, 1, 1, S) is true at pieces of the source."""
        own_mask = None if self.decodes else mask
        x = x + self.dropout(self.attend_self(self.norm_self(x), None, own_mask))
        if self.decodes:
            x = x + self.dropout(self.attend_memory(self.norm_memory(x), memory, mask))
        return x + self.dropout(self.outer(functional.relu(self.inner(self.norm_inner(x)))))


class Transformer(nn.Module):
    """Source pieces to target pieces; one embedding serves source, target and output."""

    positions: Tensor

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        self.embedding = nn.Embedding(shape.vocabulary, shape.width)
        nn.init.normal_(self.embedding.weight, std=shape.width**-0.5)
        self.register_buffer("positions", sinusoids(LONGEST, shape.width), persistent=False)
        self.dropout = nn.Dropout(shape.dropout)
        self.encoder = nn.ModuleList(
            Layer(shape, decodes=False) for _ in range(shape.encoder_layers)
        )
        self.decoder = nn.ModuleList(
            Layer(shape, decodes=True) for _ in range(shape.decoder_layers)
        )
        self.norm_encoder = nn.LayerNorm(shape.width)
        self.norm_decoder = nn.LayerNorm(shape.width)
        self.output_bias = nn.Parameter(torch.zeros(shape.vocabulary))
        for module in self.modules():
            if isinstance(module, nn.Linear):
                nn.init.xavier_uniform_(module.weight)
                nn.init.zeros_(module.bias)

    def encode(self, source: Tensor) -> tuple[Tensor, Tensor]:
        """Return memory (B, S, D) and mask (B, 1, 1, S) of source pieces (B, S)."""
        mask = (source != PADDING)[:, None, None, :]
        x = self._embed(source)
        for layer in self.encoder:
            x = layer(x, mask)
        return self.norm_encoder(x), mask

    def decode(self, target: Tensor, memory: Tensor, mask: Tensor) -> Tensor:
        """Return the hidden states (B, T, D) that predict the piece after each of `target`."""
        x = self._embed(target)
        for layer in self.decoder:
            x = layer(x, mask, memory)
        return self.norm_decoder(x)

    def logits(self, hidden: Tensor) -> Tensor:
        """Return scores over the vocabulary, (…, V)."""
        return functional.linear(hidden, self.embedding.weight, self.output_bias)

    def greedy(self, source: Tensor, longest: int = 60) -> list[list[int]]:
        """Translate a batch (B, S) by the likeliest piece each time; without START and END."""
        with torch.no_grad():
            return self._greedy(source, longest)

    def _greedy(self, source: Tensor, longest: int) -> list[list[int]]:
        memory, mask = self.encode(source)
        target = torch.full((len(source), 1), START)
        over = torch.zeros(len(source), dtype=torch.bool)
        for _ in range(longest):
            piece = self.logits(self.decode(target, memory, mask)[:, -1]).argmax(-1)
            piece[over] = END
            target = torch.cat([target, piece[:, None]], 1)
            over |= piece == END
            if over.all():
                break
        rows: list[list[int]] = target[:, 1:].tolist()
        return [row[: row.index(END)] if END in row else row for row in rows]

    def _embed(self, pieces: Tensor) -> Tensor:
        scaled = self.embedding(pieces) * math.sqrt(self.shape.width)
        return self.dropout(scaled + self.positions[: pieces.shape[1]])


def sinusoids(length: int, width: int) -> Tensor:
    """Return position encodings (length, width) in CTranslate2's order: sines, then cosines."""
    steps = torch.exp(-math.log(10000) * torch.arange(width // 2) / (width // 2 - 1))
    angles = torch.arange(length).float()[:, None] * steps
    return torch.cat([torch.sin(angles), torch.cos(angles)], 1)
