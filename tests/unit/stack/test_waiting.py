"""Waiting looks until it sees, or says what it saw last."""

import pytest

from madoguchi.stack.waiting import NotYetError, OverdueError, until


async def test_until_returns_what_is_seen_when_it_holds() -> None:
    """The value of the first look that does not raise NotYetError is returned."""
    seen = iter((1, 2, 3))

    async def three() -> int:
        value = next(seen)
        if value < 3:
            raise NotYetError(str(value))
        return value

    assert await until(three, "three", within_s=5) == 3


async def test_until_names_the_condition_and_what_was_seen_last() -> None:
    """After the deadline the error says what was awaited and what was there instead."""

    async def black() -> None:
        raise NotYetError("mean 0.0")

    with pytest.raises(OverdueError, match=r"a picture: not within 0 s \(last seen: mean 0.0\)"):
        await until(black, "a picture", within_s=0)


async def test_other_errors_are_not_waited_out() -> None:
    """Only NotYetError means «look again»; a real fault surfaces at once."""

    async def broken() -> None:
        raise RuntimeError("gone")

    with pytest.raises(RuntimeError, match="gone"):
        await until(broken, "never", within_s=60)
