import pytest
import structlog

from madoguchi.bench.quiet import only_warnings


def test_only_warnings_are_logged_within_the_block(capsys: pytest.CaptureFixture[str]) -> None:
    """Inside, information is silent and warnings are not; afterwards all is as before."""
    log = structlog.get_logger()
    with only_warnings():
        log.info("window_state")
        log.warning("chromium_without_sandbox")
    log.info("window_link")
    printed = capsys.readouterr().out
    assert "window_state" not in printed
    assert "chromium_without_sandbox" in printed
    assert "window_link" in printed
