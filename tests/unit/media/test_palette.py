"""Pictures of few colours survive their bytes, and both languages read the same bytes."""

import json
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from media.palette import decode_palette, encode_palette

GOLDEN = json.loads((Path(__file__).parents[2] / "data/window/palette.json").read_text())


@given(
    seed=st.integers(0, 2**32 - 1),
    width=st.integers(1, 40),
    height=st.integers(1, 40),
    colours=st.integers(1, 300),
    grey=st.booleans(),
)
@settings(max_examples=150, deadline=None)
def test_a_palette_is_exact(
    *, seed: int, width: int, height: int, colours: int, grey: bool
) -> None:
    """For all pictures: decoding gives the same pixels, or there were more than 256 colours."""
    random = np.random.default_rng(seed)
    table = random.integers(0, 256, (colours, 1 if grey else 3), dtype=np.uint8)
    chosen = random.integers(0, colours, (height, width))
    pixels = np.ascontiguousarray(np.broadcast_to(table[chosen], (height, width, 3)))
    data = encode_palette(pixels)
    if data is None:
        assert len(np.unique(pixels.reshape(-1, 3), axis=0)) > 256
    else:
        assert np.array_equal(decode_palette(data, width, height), pixels)


@pytest.mark.parametrize("case", GOLDEN["cases"], ids=lambda case: case["name"])
def test_golden_palettes(case: dict[str, object]) -> None:
    """Written and read as the file says; the console's painter reads the same file."""
    width, height = int(str(case["w"])), int(str(case["h"]))
    rgb = np.frombuffer(bytes.fromhex(str(case["rgb"])), np.uint8).reshape(height, width, 3)
    data = bytes.fromhex(str(case["data"]))
    assert encode_palette(rgb) == data
    assert np.array_equal(decode_palette(data, width, height), rgb)


@pytest.mark.parametrize("data", [bytes.fromhex(text) for text in GOLDEN["refused"]])
def test_what_is_no_palette_is_refused(data: bytes) -> None:
    """Too short, too long, an unknown kind, or an index beyond the colours."""
    assert decode_palette(data, 3, 2) is None
