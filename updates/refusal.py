"""Why a package does not count: one code for each reason, and its sentence."""

from collections.abc import Mapping
from typing import Final

from server.protocol.errors import StartupError
from server.protocol.update import RefusalCode

SENTENCES: Final[Mapping[RefusalCode, tuple[str, str]]] = {
    "unreadable": ("ファイルを読めません。", "The file cannot be read."),
    "not_a_package": ("更新パッケージではありません。", "It is no package of an update."),
    "unsigned": (
        "署名がありません。`madoguchi update sign` で署名してください。",
        "It is not signed. Sign it with `madoguchi update sign`.",
    ),
    "unknown_key": (
        "信頼していない鍵で署名されています（設定 update_keys）。",
        "It is signed with a key that is not trusted (setting update_keys).",
    ),
    "forged": (
        "署名が内容と一致しません。改ざんされた可能性があります。",
        "The signature does not fit: it may have been tampered with.",
    ),
    "bad_manifest": ("内容の一覧が正しくありません。", "Its list of contents is not valid."),
    "unexpected_file": (
        "一覧にないファイル、または圧縮・暗号化されたファイルがあります。",
        "It holds a file that is not listed, or one that is compressed or encrypted.",
    ),
    "missing_file": ("一覧にあるファイルがありません。", "A file of its list is missing."),
    "link": ("リンクが含まれています。", "It holds a link."),
    "too_large": ("大きすぎます。", "It is too large."),
    "damaged": (
        "ファイルの中身が一覧のハッシュと一致しません。",
        "A file does not fit its hash in the list.",
    ),
    "wrong_kind": ("種類が違います。", "It is of another kind."),
    "expired": (
        "有効期限が切れています。新しく作って署名してください。",
        "It has expired. Pack and sign it anew.",
    ),
    "from_the_future": (
        "作成日時が未来です。時計を確かめてください。",
        "It was made in the future. Look at the clocks.",
    ),
    "superseded": (
        "この端末が受け取った最後のパッケージより古いものです。",
        "It is older than the last package that this kiosk has taken.",
    ),
    "downgrade": (
        "いまの版より古く、巻き戻し用として署名されていません。",
        "It is older than the present version and not signed as a way back.",
    ),
    "server_too_old": (
        "このサーバーより新しい版のサーバーが必要です。",
        "It needs a newer server than this one.",
    ),
    "no_keys": (
        "信頼する鍵がありません（設定 update_keys）。",
        "No key is trusted (setting update_keys).",
    ),
    "no_room": ("ディスクの空きが足りません。", "The disk has no room for it."),
    "not_installed": (
        "インストールできませんでした（ログを確認してください）。",
        "It could not be installed (see the log).",
    ),
    "profile_refused": (
        "サイト設定が検査に通りません。",
        "Its site profile does not pass the check.",
    ),
}


class PackageRefusedError(StartupError):
    """A package that is not taken; `code` says why, and nothing of it was used."""

    def __init__(self, code: RefusalCode) -> None:
        self.refusal: RefusalCode = code
        japanese, english = SENTENCES[code]
        super().__init__(code, japanese, english, 65)
