"""What is wrong with a setting, as one sentence in each language that says how it must be."""

import re
from collections.abc import Iterator
from typing import Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails
from pydantic_settings import SettingsError

JAPANESE: Final[dict[str, str]] = {
    "int_parsing": "整数で指定してください",
    "int_type": "整数で指定してください",
    "int_from_float": "整数で指定してください",
    "float_parsing": "数で指定してください",
    "float_type": "数で指定してください",
    "finite_number": "有限の数で指定してください",
    "bool_parsing": "true か false で指定してください",
    "bool_type": "true か false で指定してください",
    "greater_than": "{gt} より大きい数で指定してください",
    "greater_than_equal": "{ge} 以上で指定してください",
    "less_than": "{lt} より小さい数で指定してください",
    "less_than_equal": "{le} 以下で指定してください",
    "literal_error": "次のいずれかで指定してください: {expected}",
    "string_too_short": "{min_length} 文字以上で指定してください",
    "string_too_long": "{max_length} 文字以内で指定してください",
    "too_short": "{min_length} 個以上指定してください",
    "string_pattern_mismatch": "形式が正しくありません（説明は --help）",
    "missing": "指定が必要です",
    "extra_forbidden": "この名前の設定はありません",
    "path_type": "ファイルまたはフォルダーの名前で指定してください",
    "json_invalid": "JSON として読み取れません",
    "unknown_zone": "IANA のタイムゾーン名（例: Asia/Tokyo）で指定してください",
    "tls_pair": "tls_cert と tls_key は両方を指定してください",
    "panel_too_wide": "panel_width が広すぎて申請サイトの画面が入りません",
}
OTHERWISE: Final = "値を読み取れません（説明は --help）"


def sentences(error: ValidationError | SettingsError) -> Iterator[str]:
    """Two lines for each problem, Japanese first; a value is never repeated, it may be a secret."""
    if isinstance(error, SettingsError):  # a value that should be JSON
        named = re.search(r'field "(\w+)"', str(error))
        name = named[1] if named else "?"
        yield f"設定 {name} が正しくありません。{JAPANESE['json_invalid']}。"
        yield f"Setting {name} is not valid: it cannot be read as JSON."
        return
    for problem in error.errors(include_input=False):
        name = ".".join(str(part) for part in problem["loc"])
        whose_ja, whose_en = (
            (f"設定 {name} が", f"Setting {name} is") if name else ("設定が", "Settings are")
        )
        yield f"{whose_ja}正しくありません。{japanese(problem)}。"
        yield f"{whose_en} not valid: {problem['msg']}."


def japanese(problem: ErrorDetails) -> str:
    """The problem as a Japanese request, without pydantic's English words."""
    values = {
        name: str(value).replace(" or ", "、").replace(", ", "、")
        for name, value in problem.get("ctx", {}).items()
    }
    try:
        return JAPANESE.get(problem["type"], OTHERWISE).format_map(values)
    except KeyError:
        return OTHERWISE
