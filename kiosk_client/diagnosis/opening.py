"""When the diagnosis before opening (開庁前点検) is due."""

from datetime import datetime, time, timedelta


def next_opening(now: datetime, at: time) -> datetime:
    """Return the next moment at which clocks here show this time.

    Args:
        now: with its zone.
        at: hour and minute.
    """
    today = now.replace(hour=at.hour, minute=at.minute, second=0, microsecond=0)
    return today if today > now else today + timedelta(days=1)
