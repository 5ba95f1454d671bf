"""Repairs of the two windows: A (the application site), B (the assistance panel)."""

from collections.abc import Awaitable, Callable
from typing import Final, Protocol

from typing_extensions import override

from kiosk_client.repairs.repair import Repair, RepairEnd, words
from server.protocol.repair import RepairObstacle


class RenewableWindow(Protocol):
    """Window A, as far as repairs go; the eraser is one."""

    async def restart_window(self) -> None:
        """Begin it anew with an empty profile."""

    async def clear_profile(self) -> bool:
        """Do so and look whether everything is gone."""


class RestartablePanel(Protocol):
    """Window B; `PanelWindow` is one."""

    async def restart(self) -> bool:
        """Begin it anew; return whether the panel is shown again."""


class RestartWindow(Repair):
    """End window A and begin with an empty profile."""

    name = "restart_window"
    title = words("申請画面を開き直す", "Restart the application window")
    interrupts = words(
        "申請画面を閉じ、プロファイル（閲覧データ）を消して開き直します。その間（約15秒）、"
        "この端末では受け付けできません。応対中は実行されません。",
        "The application window is closed, its profile (browsing data) removed, and opened "
        "anew. For about 15 seconds this kiosk serves nobody. During a session it is not done.",
    )
    takes_s = 15
    mends = ("chromium-start", "site-http", "window-place")

    def __init__(self, window: RenewableWindow) -> None:
        self._window: Final = window

    @override
    async def carry_out(self) -> RepairEnd:
        """See the base class."""
        await self._window.restart_window()
        return "done"


class ClearProfile(Repair):
    """Like a restart, but done only once it was seen that nothing of the old one is left."""

    name = "clear_profile"
    title = words("申請画面のデータを消す", "Clear the application window's profile")
    interrupts = words(
        "申請画面を閉じ、プロファイルとクリップボードを消し、残りがないことを確かめてから"
        "開き直します。その間（約20秒）、この端末では受け付けできません。",
        "The application window is closed, profile and clipboard are cleared, and it is looked "
        "whether anything is left. For about 20 seconds this kiosk serves nobody.",
    )
    takes_s = 20
    mends = ("tmpfs-room", "erasure-receipt")

    def __init__(self, window: RenewableWindow) -> None:
        self._window: Final = window

    @override
    async def carry_out(self) -> RepairEnd:
        """See the base class."""
        return "done" if await self._window.clear_profile() else "failed"


class RestartPanel(Repair):
    """End window B and begin anew; None: this kiosk shows no panel of its own."""

    name = "restart_panel"
    title = words("案内パネルを開き直す", "Restart the assistance panel")
    interrupts = words(
        "案内パネル（カメラ・マイクを使う画面）を閉じて開き直します。その間（約10秒）、"
        "係員をよぶ画面が消えます。",
        "The assistance panel (the page with camera and microphone) is closed and opened anew. "
        "For about 10 seconds nobody can call staff.",
    )
    takes_s = 10
    mends = ("camera-opens", "camera-frames", "microphone-opens", "microphone-level")

    def __init__(self, panel: RestartablePanel | None) -> None:
        self._panel: Final = panel

    @override
    async def obstacle(self) -> RepairObstacle | None:
        """See the base class."""
        return "not_here" if self._panel is None else None

    @override
    async def carry_out(self) -> RepairEnd:
        """See the base class."""
        restarted = self._panel is not None and await self._panel.restart()
        return "done" if restarted else "failed"


class RestartReader(Repair):
    """Let go of the card reader's service and connect again; None: no reader is set."""

    name = "restart_reader"
    title = words("カードリーダーにつなぎ直す", "Reconnect the card reader")
    interrupts = words(
        "カードリーダーのサービス（pcscd）との接続を切り、つなぎ直します。その間（数秒）、"
        "カードは読めません。ほかは止まりません。",
        "The connection to the card reader's service (pcscd) is closed and made anew. For some "
        "seconds no card is read; nothing else stops.",
    )
    takes_s = 8
    mends = ("card-service", "card-reader", "card-answer")

    def __init__(self, reconnect: Callable[[], Awaitable[bool]] | None) -> None:
        self._reconnect: Final = reconnect

    @override
    async def obstacle(self) -> RepairObstacle | None:
        """See the base class."""
        return "not_here" if self._reconnect is None else None

    @override
    async def carry_out(self) -> RepairEnd:
        """See the base class."""
        found = self._reconnect is not None and await self._reconnect()
        return "done" if found else "failed"
