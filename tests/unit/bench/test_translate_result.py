"""The result and the table of `madoguchi bench translate`."""

from pathlib import Path

import pytest

from madoguchi.bench.machine import describe
from madoguchi.bench.result import Comparison
from madoguchi.bench.translate import peer
from madoguchi.bench.translate.report import render
from madoguchi.bench.translate.result import (
    DirectionResult,
    TranslateResult,
    TranslateRound,
    TranslateSide,
)
from madoguchi.bench.translate.speech_result import SpeechResult, Spoken


def side(name: str, *rounds: list[float]) -> TranslateSide:
    return TranslateSide(
        name=name, rss_mib=120.5, rounds=tuple(TranslateRound.of(found) for found in rounds)
    )


def test_a_round_is_summed_up() -> None:
    """Nearest rank, and sentences a second of one core."""
    found = TranslateRound.of([10.0, 20.0, 30.0, 40.0])
    assert (found.p50_ms, found.p95_ms, found.per_second) == (20.0, 40.0, 40.0)


@pytest.mark.parametrize("with_peer", [True, False])
def test_the_table(*, with_peer: bool) -> None:
    """Absolute figures always; ratios where there is a peer."""
    sides = [side("madoguchi", [10.0, 20.0], [12.0, 22.0])]
    ratio = None
    if with_peer:
        sides.append(side("LibreTranslate", [20.0, 40.0], [20.0, 40.0]))
        ratio = Comparison.of([10.0, 12.0], [20.0, 20.0])
    direction = DirectionResult(
        source="ja", target="en", sentences=2, sides=tuple(sides), p50=ratio, p95=ratio
    )
    result = TranslateResult(
        engine="argos ja-en 1.0",
        peer="LibreTranslate" if with_peer else "not installed",
        directions=(direction,),
        machine=describe(chromium="", load_before=0.1),
    )
    text = render(result)
    assert "ja → en, 2 sentences" in text
    assert ("ratio p50 0.55 (0.50–0.60)" in text) is with_peer
    assert ("peer: not installed" in text) is not with_peer


@pytest.mark.parametrize(
    ("first", "expected"), [("#!/opt/lt/bin/python3\n", ["/opt/lt/bin/python3"]), ("ELF", None)]
)
def test_the_peers_own_python_is_found(
    tmp_path: Path, first: str, expected: list[str] | None
) -> None:
    """It has its own environment, and its libraries are not ours."""
    command = tmp_path / "libretranslate"
    command.write_text(first, encoding="utf-8")
    if expected is None:
        with pytest.raises(peer.PeerError, match="not by pip"):
            peer._python_of(command)
    else:
        assert peer._python_of(command) == expected


def test_a_peer_that_is_not_installed_is_none(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The bench goes on without it."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with (
        pytest.raises(peer.PeerError, match="not installed"),
        peer.libretranslate(tmp_path, tmp_path, 0),
    ):
        pass


def test_speech_is_summed_up_from_its_end() -> None:
    """What had no caption counts as said; a pause that was cut early counts as no time."""
    spoken = [
        Spoken(600.0, 1_000.0, 1_030.0, is_right=True),
        Spoken(-50.0, 1_400.0, 1_460.0),
        Spoken(),
    ]
    found = SpeechResult.of("phrases", spoken)
    assert (found.said, found.heard, found.right) == (3, 2, 1)
    assert found.closed is not None
    assert found.caption is not None
    assert (found.closed.p50_ms, found.caption.p95_ms) == (0.0, 1_400.0)
    assert (found.text_ratio, found.caption_ratio) == (60.0 / 300.0, None)
    assert SpeechResult.of("phrases", spoken[:1]).caption_ratio == 1_000.0 / 600.0
    assert SpeechResult.of("phrases", [Spoken()]).caption is None


def test_the_table_of_speech() -> None:
    """Delays with their limit; and one sentence where nothing could be measured."""
    heard = SpeechResult.of("phrases", [Spoken(600.0, 1_000.0, 1_030.0, is_right=True)])
    nothing = SpeechResult.of("whisper", [Spoken()])
    result = TranslateResult(
        engine="argos ja-en 1.0",
        peer="not installed",
        directions=(),
        speech=(heard, nothing),
        machine=describe(chromium="", load_before=0.1),
    )
    text = render(result)
    assert "phrases: 1 sentences spoken, 1 captioned (1 word for word)" in text
    assert "caption 1.67, translated 1.72; ratio to the limit of 300 ms, p95: 0.10" in text
    assert "whisper: 1 sentences spoken, 0 captioned" in text
    missing = result.model_copy(update={"speech": (), "speech_missing": "no espeak-ng"})
    assert "speech: not measured, no espeak-ng" in render(missing)
