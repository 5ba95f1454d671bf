"""The figures that a tour measures on its way; absolute, so they say little without the machine."""

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

MetricName = Literal[
    "stack_start_ms",
    "call_first_frame_ms",
    "window_first_picture_ms",
    "typed_to_canvas_ms",
    "coached_to_ready_ms",
    "shutter_ms",
    "reopen_ms",
    "grant_to_badge_ms",
    "proxy_fill_ms",
    "take_back_to_badge_ms",
    "chat_ms",
    "spoken_to_caption_ms",
    "typed_to_caption_ms",
    "card_read_ms",
    "card_fill_ms",
    "server_recovery_ms",
    "network_recovery_ms",
    "wipe_ms",
]

Metrics: TypeAlias = dict[MetricName, float]


@dataclass(frozen=True)
class Meaning:
    """What one figure says, in words for a reader of the report."""

    ja: str
    en: str


MEANINGS: Final[dict[MetricName, Meaning]] = {
    "stack_start_ms": Meaning("起動から最初の画面まで", "start to first screen"),
    "call_first_frame_ms": Meaning(
        "同意から相手の映像が映るまで", "consent to the first remote frame, both sides"
    ),
    "window_first_picture_ms": Meaning(
        "同意から申請画面が係員に見えるまで", "consent to the application window in the console"
    ),
    "typed_to_canvas_ms": Meaning(
        "入力した文字が係員の画面で一致するまで", "typed text to bit-exact picture"
    ),
    "coached_to_ready_ms": Meaning(
        "座り直してから「よい位置です」まで", "sitting straight to “the position is good”"
    ),
    "shutter_ms": Meaning("パスワード画面で映像が閉じるまで", "password page to closed shutter"),
    "reopen_ms": Meaning("画面の共有が再開するまで", "leaving it to the live picture"),
    "grant_to_badge_ms": Meaning(
        "「はい」から係員の表示が変わるまで", "the citizen's yes to the operator's badge"
    ),
    "proxy_fill_ms": Meaning(
        "係員の入力が反映され、一致が確かめられるまで", "operator's text to applied and read back"
    ),
    "take_back_to_badge_ms": Meaning(
        "取りもどしてから係員の表示が変わるまで", "taking back to the operator's badge"
    ),
    "chat_ms": Meaning("チャットが相手に届くまで", "chat line to the other side"),
    "spoken_to_caption_ms": Meaning(
        "英語の声が係員の字幕になるまで（話しはじめを待つ時間を含む）",
        "listening for the citizen's sentence until its caption, waiting for it included",
    ),
    "typed_to_caption_ms": Meaning(
        "係員の日本語が英語の字幕になるまで", "operator's Japanese line to the English caption"
    ),
    "card_read_ms": Meaning(
        "暗証番号の確定からカードの内容が見えるまで", "the PIN's last touch to the card's content"
    ),
    "card_fill_ms": Meaning(
        "ひと押しで申請書に入るまで", "the citizen's touch to the filled-in form"
    ),
    "server_recovery_ms": Meaning(
        "サーバー強制終了後、チャットが届くまで", "server restarted to the waiting chat line"
    ),
    "network_recovery_ms": Meaning(
        "5秒の回線断のあと映像が戻るまで", "after a 5 s cut to moving video"
    ),
    "wipe_ms": Meaning("終了から次の方の画面まで", "end screen to wiped window"),
}
