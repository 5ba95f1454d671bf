"""A run as the server is told of it: within the size of a message, nothing of a person."""

import math
from typing import Final

from kiosk_client.diagnosis.probe import Finding
from kiosk_client.diagnosis.record import Run
from kiosk_client.diagnosis.words import Words
from server.protocol.base import MAX_WIRE_BYTES
from server.protocol.diagnosis import (
    MAX_FINDINGS,
    DiagnosisDone,
    DiagnosisFinding,
    DiagnosisRecord,
    DiagnosisTrigger,
    DiagnosisWords,
)
from server.protocol.wire import encode

MAX_CHARS: Final = 500
CUTS: Final = (MAX_CHARS, 120, 60, 20)
"""Characters of each sentence, where a run with more would be too long for a message."""
MAX_TOOK_MS: Final = 600_000


def finding_told(found: Finding, chars: int = MAX_CHARS) -> DiagnosisFinding:
    """Return a finding as a message has it; longer sentences are cut.

    Args:
        found: what a probe found.
        chars: of each sentence, at most.
    """
    value = found.value if found.value is not None and math.isfinite(found.value) else None
    return DiagnosisFinding(
        id=found.id,
        category=found.category,
        verdict=found.verdict,
        title=_words(found.title, chars),
        evidence=_words(found.evidence, chars),
        value=value,
        unit=found.unit[:20],
        clerk=None if found.clerk is None else _words(found.clerk, chars),
        todo=None if found.todo is None else _words(found.todo, chars),
        command=None if found.command is None else found.command[:chars],
        took_ms=max(0, min(found.took_ms, MAX_TOOK_MS)),
    )


def run_told(run: Run, run_id: str, trigger: DiagnosisTrigger) -> DiagnosisDone:
    """Return a whole run as one message.

    Args:
        run: what was found.
        run_id: by which the server knows it.
        trigger: why it was run.
    """
    cuts = (_told(run, run_id, trigger, chars) for chars in CUTS)
    return next(filter(_fits, cuts), None) or _told(run, run_id, trigger, CUTS[-1])


def _fits(message: DiagnosisDone) -> bool:
    return len(encode(message).encode()) <= MAX_WIRE_BYTES


def _told(run: Run, run_id: str, trigger: DiagnosisTrigger, chars: int) -> DiagnosisDone:
    findings = run.findings[:MAX_FINDINGS]
    return DiagnosisDone(
        run_id=run_id,
        record=DiagnosisRecord(
            at=run.at,
            took_ms=max(0, min(round(run.took_s * 1000), MAX_TOOK_MS)),
            trigger=trigger,
            in_session=run.in_session,
            version=run.version[:40],
            sentence=_words(run.sentence, MAX_CHARS),
            findings=tuple(finding_told(found, chars) for found in findings),
        ),
    )


def _words(words: Words, chars: int) -> DiagnosisWords:
    return DiagnosisWords(ja=words.ja[:chars], en=words.en[:chars])
