"""Answers to what a console wished and did not get; wishes have no numbers as inputs have."""

from server.protocol.fields import FieldId
from server.protocol.input import InputRefusal, InputResult
from server.protocol.marks import MarkId

WISH_SEQ = 0
"""No input has it: numbers of inputs begin at 1."""
NO_LEASE = 0


def refused_ask(refusal: InputRefusal) -> InputResult:
    """Say why the citizen was not asked."""
    return InputResult(lease=NO_LEASE, seq=WISH_SEQ, outcome="refused", refusal=refusal)


def refused_hand_over(lease: int, field: FieldId) -> InputResult:
    """Say that this field cannot be handed over, because it is not there (any more)."""
    return InputResult(
        lease=lease, seq=WISH_SEQ, outcome="refused", refusal="not_found", field=field
    )


def refused_mark(mark: MarkId, refusal: InputRefusal) -> InputResult:
    """Say why this mark is not on the page."""
    return InputResult(lease=NO_LEASE, seq=WISH_SEQ, outcome="refused", refusal=refusal, mark=mark)
