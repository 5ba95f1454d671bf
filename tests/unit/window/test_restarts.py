"""A browser that dies is started again, but not for ever."""

from kiosk_client.window.restarts import RestartPolicy


def test_it_waits_longer_each_time_and_gives_up() -> None:
    """The delays are used in turn; when they are used up there is none."""
    policy = RestartPolicy(delays_s=(0.0, 1.0), within_s=60)
    assert [policy.after_death(t) for t in (0.0, 1.0, 2.0)] == [0.0, 1.0, None]


def test_old_deaths_are_forgotten() -> None:
    """A death long after the others is a first one again."""
    policy = RestartPolicy(delays_s=(0.0, 1.0), within_s=60)
    policy.after_death(0.0)
    assert policy.after_death(100.0) == 0.0


def test_a_reset_forgives() -> None:
    """The next citizen does not pay for the deaths of the last."""
    policy = RestartPolicy(delays_s=(0.0,), within_s=60)
    policy.after_death(0.0)
    policy.forgive()
    assert policy.after_death(1.0) == 0.0
