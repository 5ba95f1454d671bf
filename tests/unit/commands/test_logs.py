"""The kiosk's logs obey the server's allow-list."""

import io

import pytest
import structlog

from madoguchi.logs import configure_logs, logs_aside

CANARY = "髙橋 花子"


@pytest.fixture
def lines(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    written = io.StringIO()
    monkeypatch.setattr("sys.stderr", written)
    configure_logs("json")
    return written


@pytest.fixture(autouse=True)
def _defaults() -> object:
    yield
    structlog.reset_defaults()


def test_a_name_cannot_be_logged(lines: io.StringIO) -> None:
    """Neither an unlisted field nor a value with spaces or kanji gets into a line."""
    structlog.get_logger().info("window_state", citizen=CANARY, state=CANARY, code="ok")
    assert CANARY not in lines.getvalue()
    assert "\\u9ad9" not in lines.getvalue()
    assert '"code": "ok"' in lines.getvalue()


def test_an_exception_is_logged_by_type_and_place(lines: io.StringIO) -> None:
    """An exception's text, which may quote a typed value, stays out; where it was raised is in."""
    try:
        int(CANARY)
    except ValueError as error:
        structlog.get_logger().error("window_failed", exc_info=error)
    assert CANARY not in lines.getvalue()
    assert '"error": "ValueError"' in lines.getvalue()
    assert "test_logs.py:" in lines.getvalue()


def test_a_commands_output_is_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    """For the length of a block logs go to the error stream; afterwards all is as it was."""
    before = structlog.get_config()
    with logs_aside():
        structlog.get_logger("x").warning("something_happened")
        structlog.get_logger("x").info("something_usual")
    seen = capsys.readouterr()
    assert seen.out == ""
    assert "something_happened" in seen.err
    assert "something_usual" not in seen.err
    assert structlog.get_config() == before
