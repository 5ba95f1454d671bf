"""Probes that judge what the machine, a printer or a relay says."""

import dataclasses
import ssl
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk_client.diagnosis.looks.printer import ask_printer
from kiosk_client.diagnosis.looks.relay import IceAddress
from kiosk_client.diagnosis.looks.train import CEILING_MBIT, send_train
from kiosk_client.diagnosis.place import Place
from kiosk_client.diagnosis.probes.browser import ChromiumLives
from kiosk_client.diagnosis.probes.disks import DiskWear
from kiosk_client.diagnosis.probes.display import misplaced
from kiosk_client.diagnosis.probes.printer import PrinterReady
from kiosk_client.window.chromium import Placement
from kiosk_client.window.restarts import CrashCount, RestartPolicy
from madoguchi.drill.allocations import USER, WORD, Line, Manners
from madoguchi.drill.printer import STOPPED, printer
from madoguchi.drill.relay import by_tcp, by_udp

Places = Callable[..., Place]
LEFT = Placement(0, 0, 640, 720)


@pytest.mark.parametrize("rate", [1.0, 2.0])
async def test_a_train_tells_the_lines_rate(rate: float) -> None:
    """Of the narrower direction, by UDP and by TCP."""
    line = Line(Manners(mbit_s=rate))
    async with by_udp(line) as udp, by_tcp(None, line) as tcp:
        for way, port in (("udp", udp), ("tcp", tcp)):
            address = IceAddress("turn", "127.0.0.1", port, way, USER, WORD)  # type: ignore[arg-type]
            train = await send_train(address, ssl.create_default_context())
            assert train.mbit_s == pytest.approx(rate, rel=0.25)


async def test_a_wide_line_is_not_called_wider_than_the_train() -> None:
    async with by_udp() as port:
        address = IceAddress("turn", "127.0.0.1", port, "udp", USER, WORD)
        train = await send_train(address, ssl.create_default_context())
    assert 1 < train.mbit_s <= CEILING_MBIT
    assert train.arrived == train.sent


async def test_a_relay_that_relays_nothing_is_a_fault() -> None:
    """Its addresses are given, and what is sent to them is gone."""
    async with by_udp(Line(Manners(mbit_s=1e-6))) as port:
        address = IceAddress("turn", "127.0.0.1", port, "udp", USER, WORD)
        with pytest.raises(OSError, match="nothing pass"):
            await send_train(address, ssl.create_default_context())


@pytest.mark.parametrize(
    ("state", "reasons", "verdict"),
    [
        (3, (), "ok"),
        (4, ("moving-to-paused-report",), "ok"),
        (3, ("toner-low-warning",), "warn"),
        (3, ("media-jam-error",), "fail"),
        (STOPPED, ("paused",), "fail"),
    ],
)
async def test_a_printer_says_how_it_is(
    place: Places, state: int, reasons: tuple[str, ...], verdict: str
) -> None:
    async with printer(state, *reasons) as paper:
        reading = await PrinterReady().look(place(printer_url=paper.url))
    assert reading.verdict == verdict
    assert reading.value == state


async def test_a_printer_is_asked_only_where_one_is_set_up(place: Places) -> None:
    assert (await PrinterReady().look(place())).verdict == "skip"


async def test_something_else_there_is_no_printer() -> None:
    """A web server that knows no such page, and nobody at all."""
    async with printer() as paper:
        with pytest.raises(OSError, match="IPPResponseError"):
            await ask_printer(f"{paper.url}-of-another")
    with pytest.raises(OSError, match="IPPConnectionError"):
        await ask_printer(paper.url)


@pytest.mark.parametrize(
    ("life", "spare", "said"),
    [
        ("0x01 0x03", "0x01", ("ok", 30)),
        ("0x00 0x09", "0x01", ("warn", 90)),
        ("0x0b 0x01", "0x01", ("fail", 110)),
        ("0x01 0x01", "0x03", ("fail", 110)),
        ("0x00 0x00", "0x01", ("skip", None)),
        ("none", "0x01", ("skip", None)),
    ],
)
async def test_an_emmc_says_how_worn_it_is(
    place: Places, tmp_path: Path, life: str, spare: str, said: tuple[str, float | None]
) -> None:
    """What is "not defined" is not good health."""
    disk = tmp_path / "root/sys/block/mmcblk0/device"
    disk.mkdir(parents=True)
    (disk / "life_time").write_text(f"{life}\n", encoding="ascii")
    (disk / "pre_eol_info").write_text(f"{spare}\n", encoding="ascii")
    reading = await DiskWear().look(place())
    assert (reading.verdict, reading.value) == said


class Window:
    """As `looks.x11_windows.Shown` has it, without libxcb."""

    def __init__(self, place: Placement, *, is_browser: bool = True) -> None:
        self.place = place
        self.is_browser = is_browser


PANEL = Window(Placement(640, 0, 640, 720))
NOTE = Window(Placement(500, 40, 300, 120), is_browser=False)


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        ((Window(LEFT), PANEL), None),
        ((NOTE, Window(LEFT), PANEL), None),  # below
        ((Window(LEFT), PANEL, Window(Placement(-1, -1, 2, 2), is_browser=False)), None),
        ((Window(LEFT), PANEL, NOTE), "lies above"),
        ((Window(Placement(20, 0, 640, 720)), PANEL), "not where"),
        ((Window(LEFT, is_browser=False), PANEL), "not where"),
        ((PANEL,), "not where"),
    ],
)
def test_a_window_lies_where_it_should_and_is_seen(
    shown: tuple[Window, ...], said: str | None
) -> None:
    amiss = misplaced(shown, LEFT)  # type: ignore[arg-type]
    assert (amiss is None) == (said is None)
    assert amiss is None or said is None or said in amiss.en


@pytest.mark.parametrize(
    ("crashes", "verdict"), [(None, "skip"), (0, "ok"), (1, "warn"), (3, "fail")]
)
async def test_browsers_that_die_are_told(place: Places, crashes: int | None, verdict: str) -> None:
    """Only an agent counts them."""
    kiosk = dataclasses.replace(place(), crashes=crashes)
    assert (await ChromiumLives().look(kiosk)).verdict == verdict


def test_deaths_of_both_windows_are_one_count() -> None:
    """They are forgotten after an hour, not with the citizen."""
    crashes = CrashCount()
    windows = RestartPolicy(crashes=crashes), RestartPolicy(crashes=crashes)
    for at, window in enumerate(windows):
        window.after_death(float(at))
        window.forgive()
    assert crashes.within_hour(3_599) == 2
    assert crashes.within_hour(3_600.5) == 1
