"""Texts of the widget samples."""

from collections.abc import Mapping
from typing import Final

from madoguchi.practice_site.texts.language import Text

WIDGETS: Final[Mapping[str, Text]] = {
    "widgets.title": Text("入力部品の見本", "Widget samples"),
    "widgets.lead": Text(
        "申請サイトで使われる、操作を手伝いにくい入力部品を集めたページです。",
        "The widgets of application sites which are hard to help with, all on one page.",
    ),
    "widgets.open_shadow": Text("Shadow DOM（open）", "Shadow DOM (open)"),
    "widgets.closed_shadow": Text("Shadow DOM（closed）", "Shadow DOM (closed)"),
    "widgets.text": Text("文字", "Text"),
    "widgets.secret": Text("パスワード", "Password"),
    "widgets.same_frame": Text("同じオリジンの iframe", "Same-origin iframe"),
    "widgets.cross_frame": Text("別オリジンの iframe", "Cross-origin iframe"),
    "widgets.native": Text("標準の選択と日付", "Native select and date"),
    "widgets.prefecture": Text("都道府県", "Prefecture"),
    "widgets.visit_date": Text("来庁希望日", "Date of visit"),
    "widgets.boxes": Text("自動で次へ移る暗証番号欄", "Auto-tabbing PIN boxes"),
    "widgets.keypad": Text("画面キーボード（入力欄なし）", "Virtual keypad (no input field)"),
    "widgets.toggle": Text("表示を切り替えられるパスワード", "Password with eye toggle"),
    "widgets.spa": Text("ページを読み込まない画面切替", "Navigation without page load"),
    "widgets.spa_one": Text("画面1", "View 1"),
    "widgets.spa_two": Text("画面2", "View 2"),
    "widgets.spa_one_body": Text(
        "ここは画面1です。パスワード欄はありません。", "This is view 1. It has no password field."
    ),
    "widgets.spa_memo": Text("メモ", "Memo"),
    "widgets.dialog": Text("モーダルダイアログ", "Modal dialog"),
    "widgets.dialog_open": Text("ダイアログを開く", "Open the dialog"),
    "widgets.dialog_close": Text("閉じる", "Close"),
    "widgets.long": Text("長い文章", "Long text"),
    "widgets.long_link": Text(
        "長い利用規約のページ（4,000ピクセル以上）を開く", "Open the long page of terms"
    ),
    "widgets.submit": Text("送信する", "Send"),
    "widgets.sent": Text("送信しました。受付番号", "Sent. Receipt number"),
    "frame.same": Text("このフレームは同じオリジンです。", "This frame has the same origin."),
    "frame.cross": Text("このフレームは別のオリジンです。", "This frame has another origin."),
}
