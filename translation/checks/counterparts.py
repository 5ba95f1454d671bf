"""Words that deny without 〜ない and "not", and what the other language says for them.

だめ, 以外, "unless", "instead of", "refuse", いいえ: a translation may put them as a denial or by
one of the words listed for them. One that has neither has lost what was said, whatever is right.
Of 12,474 human translations 63 are doubted for it.
"""

import re
from typing import Final, NamedTuple

from translation.ports import Language


class _Topic(NamedTuple):
    """What is said, and by what the other language may say it other than by a denial."""

    said: re.Pattern[str]
    other: re.Pattern[str]


def _topic(said: str, other: str) -> _Topic:
    return _Topic(re.compile(said, re.IGNORECASE), re.compile(other, re.IGNORECASE))


_MUST: Final = (
    r"(?<!ないと)(?<!なきゃ)(?<!なくちゃ)(?<!なければ)(?<!なけりゃ)(?<!ねば)(?<!なくては)"
)
_ASKS_LEAVE: Final = (
    r"\b(?:ok|okay|all right|fine|problem|allowed|good|bad|late|still|possib|accept|broke|fail|stop"
    r"|up|out|hard|too|against|wrong"
    r"|(?:may|can|could|should|shall|must|have to|need to|would|will)\b.*\?)"
)
_TOPICS: Final[dict[Language, tuple[_Topic, ...]]] = {
    "ja": (
        _topic(rf"{_MUST}(?:だめ|ダメ|駄目)", _ASKS_LEAVE),
        # Asks where it is forbidden, not for leave.
        _topic(
            rf"(?:どんな|どこ|どの|何|なに|いつ|誰|だれ|なぜ|どうして).*{_MUST}(?:だめ|ダメ|駄目)",
            r"\b(?:bad|against|wrong|fail|stop|problem|too)",
        ),
        _topic(
            r"(?<![0-9０-９〇一-九十百])[1１一](?:枚|つ|人|回|度|個|件|円)も(?!ら)",
            r"\b(?:single|any|even (?:one|once|a)|not one|none|ever|at all|a thing|both|nothing)\b",
        ),
        _topic(
            r"(?<!なく)(?:ては|ちゃ)(?:いけ|なら|なり|だめ|駄目|ダメ)",
            r"\b(?:forbid|prohibit|bann?ed|wrong|bad|against|avoid|stop|keep|ok|okay|fine|may|can)\b",
        ),
        _topic(
            r"無理(?!に|を|せず|な[さい])",
            r"\b(?:impossib|out of|too|give up|gave up|hard|difficult|late|unable|unreason)",
        ),
        _topic(
            r"しか[^。、]{0,14}?(?:ない|ません|なかった|なく)",
            r"\b(?:only|just|all|alone|nothing|until|the one|limited|sole|merely|but|have to)\b",
        ),
        _topic(
            r"以外|を除[いくき]|抜きで",
            r"\b(?:except|other than|outside|but|unless|only|besides|apart|aside|excluding|than"
            r"|beyond|elsewhere|different|another|any other|all other|out)\b",
        ),
        _topic(
            r"断[らりっる]|拒[否ま]|却下|辞退",
            r"\b(?:refus|declin|reject|turn|block|den[iy]|withdr|opt|give up|drop)",
        ),
        _topic(
            r"(?:にく|づら)[いく]",
            r"\b(?:hard|difficult|awkward|tric|troubl|uncomfort|embarrass|poor|faint|confus|eas[yi]"
            r"|slow|mislead|blur|unclear|diffic|tough|less)",
        ),
        _topic(
            r"嫌(?![疑味])|苦手|(?<!い)いや(?=です|だ|な)",
            r"\b(?:like|hate|mind|want|reluct|uncomfort|bother|upset|bad|good|rather|afraid|dread"
            r"|sick|harass|struggl|trouble|hard|awkward|uneasy|stand|annoy|fond|weird|creepy|ugh)",
        ),
        _topic(
            r"中止|取り?消|取りやめ|キャンセル|(?<!を)やめ(?=[るたてま])",
            r"\b(?:cancel|stop|quit|leav|give up|gave up|withdr|undo|undid|call(?:ed)? off|drop"
            r"|skip|clear|delet|end|reverse|revo|(?:take|took) back|instead|pass|off|resign|close"
            r"|discontinu|remov)",
        ),
        _topic(
            r"間違|まちが|誤っ|違[いう]ます",
            r"\b(?:wrong|mistake|error|mix|confus|incorrect|correct|right|sure|doubt|accident"
            r"|mis[a-z]+|differ|other|certain|slip|typo|fail|actually|just|exact|true|same|chang|by|no[,.])",
        ),
        _topic(
            r"足り(?:な|ま)|不足",
            r"\b(?:enough|short|lack|insuffic|suffic|missing|more|need|low|complete|less|poor|cover"
            r"|fail|would do|will do|do\b|ran out|run)",
        ),
        _topic(
            r"(?:な|無|失)くし(?=[たてま])|紛失",
            r"\b(?:los[eits]|missing|mislaid|misplac|gone|without|find|found|leav|left|forg"
            r"|drop|disappear|stolen)",
        ),
        _topic(
            r"失効",
            r"\b(?:expir|invalid|revo|laps|cancel|void|inactiv|suspend|stop|longer valid|los[et])",
        ),
        _topic(
            r"(?:^|[。、？?])(?:いいえ|ううん)",
            r"\b(?:no|nope|nah)\b|\bnot at all\b|welcome",
        ),
    ),
    "en": (
        _topic(r"\bi don['’]t (?:think|believe|suppose)\b", r"どうか|無理|違|疑|まさか|反対"),
        _topic(
            r"\b(?:unless|hardly|barely|impossible|useless|worthless|pointless)\b",
            r"以外|無駄|ほとんど|やっと|難し|限り|遠|むだ|役に立",
        ),
        _topic(
            r"\b(?:instead of|rather than)\b",
            r"代わ|かわり|替わ|換え|より|むしろ|ほう|以外|でなく|のに",
        ),
        _topic(r"\bexcept\b(?!.*\bonly\b)", r"以外|除|ほか|だけ|外し|のぞ"),
        _topic(r"\bexcept\b.*\bonly\b", r"以外|除|ほか|外し|のぞ"),
        _topic(
            r"\b(?:refus|den(?:y|ied|ies)\b|reject|declin|turned down)",
            r"断|拒|却下|許可|辞退|弾|お受け|否認|はじ",
        ),
        _topic(
            r"\b(?:avoid|refrain)",
            r"避|控え|防|遠慮|よけ|やめ",
        ),
        _topic(
            r"\b(?:forbid|forbade|prohibit|bann?ed)",
            r"禁|だめ|止め",
        ),
        _topic(
            r"(?:^|[.?!] )no[,.](?! \d)",
            r"いいえ|いえ|いや|ううん|だめ|違|やめ|結構",
        ),
        _topic(
            r"\b(?:lost|losing|lose)\b(?! and| track)",
            r"な[くか]|失|紛|遺|迷|落と|減|損|忘|負け|消え|分から|わから|切れ|やせ|亡",
        ),
        _topic(
            r"\b(?:fail(?:s|ed|ing|ure)?)\b",
            r"失敗|落ち|エラー|不|できな|誤|駄目|ミス|うまく",
        ),
        _topic(
            r"\b(?:wrong|mistakes?|incorrect)\b",
            r"間違|まちが|違|誤|逆|ミス|不|エラー|おかし|手違|悪|どうし|ずれ|失礼|正し|どう",
        ),
        _topic(
            r"\bcancel",
            r"消|キャンセル|中止|やめ|解除|辞|廃|解約|取り下げ|見合わせ",
        ),
        _topic(
            r"\b(?:missing|missed)\b",
            r"抜|欠|足り|見当た|紛失|失|逃|忘|見落|見逃|間に合|行方|過ぎ|出ら|つなが|恋し",
        ),
    ),
}
_YES: Final[dict[Language, re.Pattern[str]]] = {
    "ja": re.compile(r"(?:はい|ええ|うん)[、。]"),
    "en": re.compile(r"(?:yes|yeah|yep)[,.]", re.IGNORECASE),
}
_NO: Final[dict[Language, re.Pattern[str]]] = {
    "ja": re.compile(r"(?:いいえ|いえ|いや|ううん)[、。]"),
    "en": re.compile(r"(?:no|nope)[,.]", re.IGNORECASE),
}


def loses(source: str, source_language: Language, target: str) -> bool:
    """Tell whether a word that denies has no counterpart; asked where the target has no denial."""
    return any(
        topic.said.search(source) is not None and topic.other.search(target) is None
        for topic in _TOPICS[source_language]
    )


def answers_contrary(
    source: str, source_language: Language, target: str, target_language: Language
) -> bool:
    """Tell whether one begins with "yes" and the other with "no"."""
    yes, no = _YES[source_language].match(source), _NO[source_language].match(source)
    return bool(
        (yes and _NO[target_language].match(target)) or (no and _YES[target_language].match(target))
    )


def without_answer(text: str, language: Language) -> str:
    """Return a text without the "no" that it begins with, which denies something said before."""
    return _NO[language].sub("", text, count=1) if _NO[language].match(text) else text
