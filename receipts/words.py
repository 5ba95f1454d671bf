"""What a receipt says, in Japanese and English, for people."""

from typing import Final

from server.protocol.receipt import Erased, ErasedBy, ErasedHow, ErasedWhat, ErasureCause

Words = tuple[str, str]

WHAT: Final[dict[ErasedWhat, Words]] = {
    "application_browser": (
        "申請画面(閲覧・入力・検索の履歴、Cookie、キャッシュを含む)",
        "Application window, with its history, input, searches, cookies and cache",
    ),
    "panel_browser": ("案内画面(映像・音声・文字)", "Assistance panel: video, sound, text"),
    "clipboard": ("コピーした内容", "Clipboard"),
    "photo": ("撮影した写真", "Photos taken"),
    "session_files": ("この回の一時ファイル", "Temporary files of the session"),
    "crash_dumps": ("障害記録(メモリーの写し)", "Crash dumps"),
    "print_jobs": ("印刷データ", "Print jobs"),
    "input_learning": ("かな漢字変換の学習", "Learning of the input method"),
}
HOW: Final[dict[ErasedHow, Words]] = {
    "ended_and_removed": (
        "プログラムを終了し、メモリー上のファイルを削除",
        "Programs ended, their files in memory removed",
    ),
    "overwritten_and_removed": ("上書きして削除", "Overwritten and removed"),
    "emptied": ("空にした", "Emptied"),
    "none_found": ("調べた結果、なし", "Looked for; there was none"),
    "not_erased": ("消去できていません", "Not erased"),
}
BY: Final[dict[ErasedBy, Words]] = {
    "agent": ("端末プログラム", "Kiosk program"),
    "watchdog": ("監視プログラム", "Watchdog"),
    "memory_scan": ("メモリー検査", "Memory search"),
}
CAUSE: Final[dict[ErasureCause, Words]] = {
    "finished": ("利用終了", "Visit finished"),
    "idle": ("操作がなくなった", "No more touch"),
    "cancelled": ("取りやめ", "Cancelled"),
    "panel_lost": ("案内画面の異常終了", "Panel lost"),
    "agent_lost": ("端末プログラムの異常終了", "Kiosk program ended unexpectedly"),
}
GONE: Final[dict[bool, Words]] = {True: ("消去済み", "Erased"), False: ("残存", "Left")}


def of(item: Erased) -> tuple[Words, Words, Words, Words]:
    """What, how, by whom it was verified, and the result."""
    return WHAT[item.what], HOW[item.how], BY[item.verified_by], GONE[item.gone]
