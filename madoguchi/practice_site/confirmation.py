"""Six-digit codes: the confirmation code (確認コード) and the one-time code of the sign-in."""

import hmac
import secrets
from dataclasses import dataclass, replace

from madoguchi.practice_site.problems import Problem

CODE_DIGITS = 6


@dataclass(frozen=True, slots=True)
class PendingCode:
    """A code that was sent and not yet confirmed.

    Attributes:
        digits: the six digits.
        expires_at: monotonic seconds after which it is refused.
        attempts_left: wrong entries still allowed.
    """

    digits: str
    expires_at: float
    attempts_left: int

    def attempt(self, digits: str, now: float) -> "tuple[PendingCode, Problem | None]":
        """Judge one entry; returns the code as it is afterwards and the problem, if any.

        A dead code (expired or exhausted) refuses even the right digits.
        """
        if self.attempts_left == 0:
            return self, Problem.CODE_EXHAUSTED
        if now >= self.expires_at:
            return self, Problem.CODE_EXPIRED
        if hmac.compare_digest(digits.encode(), self.digits.encode()):
            return self, None
        after = replace(self, attempts_left=self.attempts_left - 1)
        return after, Problem.CODE_WRONG if after.attempts_left else Problem.CODE_EXHAUSTED


def new_code(now: float, *, lifetime_s: float, attempts: int) -> PendingCode:
    """Draw a random code which expires ``lifetime_s`` seconds after ``now``."""
    digits = f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}d}"
    return PendingCode(digits, now + lifetime_s, attempts)
