"""The tour finds the kiosk's windows by what the process list and the profile say."""

from pathlib import Path

import pytest

from madoguchi.stack.waiting import NotYetError
from madoguchi.tour.browsers import Window, windows_of
from madoguchi.tour.faults import network_process


def test_the_debugging_address_is_read_from_the_profile(tmp_path: Path) -> None:
    """Chromium writes the port, then a path; the port is the first line."""
    (tmp_path / "DevToolsActivePort").write_text("43211\n/devtools/browser/abc\n")
    assert Window(1, tmp_path).debug_address() == "http://127.0.0.1:43211"


@pytest.mark.parametrize("content", [None, "", "soon"])
def test_a_window_without_port_is_not_ready_yet(tmp_path: Path, content: str | None) -> None:
    """No file, an empty one and nonsense all mean: look again."""
    if content is not None:
        (tmp_path / "DevToolsActivePort").write_text(content)
    with pytest.raises(NotYetError):
        Window(1, tmp_path).debug_address()


def test_a_process_without_chromium_has_no_windows_and_no_network(this_process: int) -> None:
    """Nothing is invented: other processes are not taken for browsers."""
    assert windows_of(this_process) == []
    with pytest.raises(LookupError):
        network_process(this_process)
