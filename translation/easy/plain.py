"""Politeness removed: 敬語 becomes です/ます, what takes two words to be polite takes one.

Each rule replaces a form by one of the same meaning. Where a form has several (「られます」 may be
polite, passive or possible) there is no rule: nothing is guessed.
"""

import re
from typing import Final

_WORDS: Final = (
    # greetings and formulas
    ("誠に申し訳ございません", "すみません"),
    ("申し訳ございません", "すみません"),
    ("申し訳ありません", "すみません"),
    ("恐れ入りますが、", ""),
    ("恐れ入りますが", ""),
    ("お手数ですが、", ""),
    ("お手数をおかけしますが、", ""),
    ("差し支えなければ、", "よかったら、"),
    ("かしこまりました", "わかりました"),
    ("承知いたしました", "わかりました"),
    ("承知しました", "わかりました"),
    ("お待たせいたしました", "お待たせしました"),
    # nouns and adverbs
    ("本日", "今日"),
    ("昨日", "きのう"),
    ("明日", "あした"),
    ("後ほど", "あとで"),
    ("ただいま", "今"),
    ("ただ今", "今"),
    ("少々", "少し"),
    ("どなた", "だれ"),
    ("お客様", "あなた"),
    ("お子様", "子ども"),
    ("お子さま", "子ども"),
    ("ご本人様", "本人"),
    ("ご本人", "本人"),
    ("よろしければ", "よかったら"),
    # verbs of their own
    ("お越しください", "来てください"),
    ("お越しになる", "来る"),
    ("お越しいただく", "来る"),
    ("ご覧ください", "見てください"),
    ("ご覧になれます", "見ることができます"),
    ("ご覧いただけます", "見ることができます"),
    ("ご利用いただけます", "使うことができます"),
    ("ご利用になれます", "使うことができます"),
    ("お使いいただけます", "使うことができます"),
    ("お使いになれます", "使うことができます"),
    ("お掛けください", "座ってください"),
    ("おかけください", "座ってください"),
    ("ご記入ください", "書いてください"),
    ("ご入力ください", "入れてください"),
    ("ご提出ください", "出してください"),
    ("ご提示ください", "見せてください"),
    ("ご持参ください", "持ってきてください"),
    ("ご確認ください", "見てください"),
    ("お申し付けください", "言ってください"),
    ("お申し出ください", "言ってください"),
    ("おっしゃってください", "言ってください"),
    ("いらっしゃいますか", "いますか"),
    ("いらっしゃいます", "います"),
    ("お持ちでしょうか", "持っていますか"),
    ("お持ちですか", "持っていますか"),
    ("お持ちでない", "持っていない"),
    # endings
    ("ますでしょうか", "ますか"),
    ("ませんでしょうか", "ませんか"),
    ("ましたでしょうか", "ましたか"),
    ("でしたでしょうか", "でしたか"),
    ("でいらっしゃいますか", "ですか"),
    ("でございましょうか", "ですか"),
    ("でよろしいでしょうか", "でいいですか"),
    ("よろしいでしょうか", "いいですか"),
    ("よろしいですか", "いいですか"),
    ("でございます", "です"),
    ("でしょうか", "ですか"),
    ("ございません", "ありません"),
    ("ございます", "あります"),
    ("させていただきます", "します"),
    ("ていただけますでしょうか", "てください"),
    ("ていただけませんか", "てください"),
    ("ていただけますか", "てください"),
    ("でいただけますか", "でください"),
    ("ていただきたいです", "てください"),
    ("ておりません", "ていません"),
    ("ておりました", "ていました"),
    ("ております", "ています"),
    ("でおります", "でいます"),
    ("いたしかねます", "できません"),
    ("致します", "します"),
    ("いたしません", "しません"),
    ("いたしました", "しました"),
    ("いたします", "します"),
    ("くださいませ", "ください"),
    ("いただければと思います", "てください"),
)
_ORDER: Final = sorted(_WORDS, key=lambda rule: -len(rule[0]))
_FIXED: Final = re.compile("|".join(re.escape(form) for form, _ in _ORDER))
_PLAIN: Final = dict(_ORDER)

_STEM: Final = r"(?P<stem>[一-鿿](?:[ぁ-ん]?[一-鿿])?[いきぎしちにびみりえけげせてねべめれ]?)"
_PLEASE: Final = re.compile(rf"お{_STEM}(?:ください|願います)")
_HUMBLE: Final = re.compile(rf"お{_STEM}(?:いた)?(?P<end>します|しました|しません)")
_SUBJECT: Final = re.compile(rf"お{_STEM}になり(?P<end>ます|ました|ません)")
_CAN: Final = re.compile(rf"お{_STEM}(?:いただけます|になれます)")
_NOUN_PLEASE: Final = re.compile(r"ご(?P<noun>[一-鿿]{2})ください")
_NOUN_HUMBLE: Final = re.compile(
    r"ご(?P<noun>[一-鿿]{2})(?:いた)?(?P<end>します|しました|しません)"
)

_TE: Final = {
    "き": "いて",
    "ぎ": "いで",
    "し": "して",
    "ち": "って",
    "り": "って",
    "い": "って",
    "み": "んで",
    "び": "んで",
    "に": "んで",
}
_DICTIONARY: Final = dict(zip("いきぎしちにびみり", "うくぐすつぬぶむる", strict=True))
_ONE_ROW: Final = frozenset(["借り", "降り", "足り", "起き", "着", "見", "寝", "出"])
"""一段 verbs whose stem looks like one of 五段."""
_IRREGULAR: Final = {"行き": "行って", "越し": "来て", "来": "来て"}
_ENDS_IN_E: Final = re.compile(r"[えけげせてねべめれ]$")


def plain(sentence: str) -> str:
    """Return a sentence in です/ます, without 敬語 where that is certain."""
    sentence = _FIXED.sub(lambda found: _PLAIN[found[0]], sentence)
    sentence = _NOUN_PLEASE.sub(lambda found: f"{found['noun']}してください", sentence)
    sentence = _NOUN_HUMBLE.sub(lambda found: f"{found['noun']}{found['end']}", sentence)
    sentence = _PLEASE.sub(_request, sentence)
    sentence = _CAN.sub(_able, sentence)
    sentence = _HUMBLE.sub(_humble, sentence)
    return _SUBJECT.sub(lambda found: f"{found['stem']}{found['end']}", sentence)


def te_form(stem: str) -> str | None:
    """Return the て form of a verb from its ます stem; None if it is not certain."""
    if stem in _IRREGULAR:
        return _IRREGULAR[stem]
    if stem in _ONE_ROW or _ENDS_IN_E.search(stem):
        return f"{stem}て"
    ending = _TE.get(stem[-1])
    return None if ending is None else f"{stem[:-1]}{ending}"


def dictionary_form(stem: str) -> str | None:
    """Return the dictionary form of a verb from its ます stem; None if it is not certain."""
    if stem in _ONE_ROW or _ENDS_IN_E.search(stem):
        return f"{stem}る"
    ending = None if stem in _IRREGULAR else _DICTIONARY.get(stem[-1])
    return None if ending is None else f"{stem[:-1]}{ending}"


def _able(found: re.Match[str]) -> str:
    form = dictionary_form(found["stem"])
    return found[0] if form is None else f"{form}ことができます"


def _request(found: re.Match[str]) -> str:
    form = te_form(found["stem"])
    return found[0] if form is None else f"{form}ください"


def _humble(found: re.Match[str]) -> str:
    """お呼びします is 呼びます; but お願いします, お待たせします are said so."""
    if found["stem"] in {"願い", "待た", "邪魔", "世話"} or te_form(found["stem"]) is None:
        return found[0]
    return f"{found['stem']}{found['end'].replace('し', '', 1)}"
