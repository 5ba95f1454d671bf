"""Counters (助数詞) and the units they stand for.

Units that are counted by many words in English ("item") match any noun; see `agreement`.
"""

import re

from .numerals import split_words

COUNTERS: dict[str, str] = {}

_BY_UNIT = {
    "person": "名様 名さま 名 人様 人さま 人分 人待ち 人目 人",
    "times": "回 度 遍",
    "fold": "倍",
    "digit": "桁 ケタ けた",
    "letter": "文字 字",
    "sheet": "枚",
    "mail": "通",
    "copy": "部",
    "book": "冊",
    "item": (
        "item: つ 個 点 件 品 種類 項目 台 本 組 社 校 行 段階 段 枠 ページ 頁 語"
        " 言語 問 問目 列 束 袋 箱 票 票目 か所 カ所 ヶ所 ヵ所 ケ所 箇所 か国 カ国"
        " ヶ国 ヵ国 か国語 カ国語 世帯 店舗 名分 歩 コール ステップ 画面 色 択 区画"
        " 畳 ポイント 棟 両 便 駅 クラス 親等 級 学期 期 票分 点満点 クリック パターン"
        " コマ セット 系統 機 通り"
    ),
    "age": "歳 才",
    "centimetre": "センチメートル センチ cm ㎝",
    "millimetre": "ミリメートル ミリ mm",
    "metre": "メートル",
    "kilometre": "キロメートル km",
    "kilogram": "キログラム kg",
    "megabyte": "メガバイト メガ MB",
    "kilobyte": "キロバイト KB",
}
for _unit, _words in _BY_UNIT.items():
    COUNTERS |= dict.fromkeys(_words.split(), _unit)

DURATIONS = {
    **dict.fromkeys(split_words("か月 カ月 ヶ月 ヵ月 ケ月 ヵ月 箇月 個月"), "month"),
    "年": "year",
    "週": "week",
    "日": "day",
    "営業日": "day",
    "時間": "hour",
    "分": "minute",
    "秒": "second",
}

# Written with a kanji numeral, yet not a number of anything (一番いい, 一部の方, 一日中 …).
NOT_NUMBERS = split_words(
    "一緒 一時停止 一時的 一時金 一時保護 一時預かり 一時帰国 一時保育 一時利用"
    " 一時間違 一部 一旦 一応 一般 一覧 一致 一瞬 一切 一定 一律"
    "一括 一種 一生 一方 一杯 一体 一見 一式 一員 一家 一面 一向 一層 一段 一気 一言"
    " 一息 一斉 一昨日 一昨年 一昨々日 一目 一戸 一因"
    "一環 一貫 一件落着 一本化 一人前 一日中 一番 一点張り 一流 一通り 一等 一対一"
    " 一同 一任 一歩 一際 一癖 一味 一周忌 一択"
    "二重 二の足 二の次 二人三脚 二世帯 三重 三鷹 三井 三浦 三田 三宅 三菱 三郎 三上"
    " 三好 三輪 三角 三脚 三日月 三世"
    "四谷 四ツ谷 四つ角 四国 四角 四条 四日市 四季 四方 四隅 五反田 五日市 五輪 五条"
    " 五感 五十嵐 五十音 六本木 六甲 六条 七夕 七条 七五三"
    "八王子 八百屋 八戸 八木 八幡 八条 八つ当たり 八百長 九州 九条 九段 十条 十日町"
    " 十日市 十人十色 十字 千葉 千代 千歳 千駄 千秋 千羽 千田 千人力"
    "百合 百貨 百円ショップ 百科 百日咳 万一 万が一 万全 万能 万年 万国 万引 第一"
    " 第三者 第三国 一石 一期一会 二又 二股 二枚目 二十四節気 八千代 一宮 二宮 三宮"
    " 三条 三島 三原 三郷 三沢 三次 三木 三村 三崎 一関 一色 一ノ瀬 一之瀬"
)

HIRAGANA = {
    "ひとつ": (1, "item"),
    "ふたつ": (2, "item"),
    "みっつ": (3, "item"),
    "よっつ": (4, "item"),
    "いつつ": (5, "item"),
    "むっつ": (6, "item"),
    "ななつ": (7, "item"),
    "やっつ": (8, "item"),
    "ここのつ": (9, "item"),
    "ひとり": (1, "person"),
    "ふたり": (2, "person"),
    "はたち": (20, "age"),
}

# What may be said without a number in English, and the other way round.
LOOSE = {
    "両方": 2,
    "両者": 2,
    "両面": 2,
    "双方": 2,
    "両手": 2,
    "二重": 2,
    "二度手間": 2,
    "二の次": 2,
    "唯一": 1,
    "片方": 1,
}
LOOSE_ORDINALS = {
    "最初": 1,
    "初めて": 1,
    "はじめて": 1,
    "初回": 1,
    "第一": 1,
    "まず": 1,
    "初め": 1,
    "再": 2,
}

# Digits as they are read out: 「ゼロ、ハチ、ロク、ニ」.
SAID_DIGITS = {
    **dict.fromkeys(("ゼロ", "レイ", "マル"), 0),
    "イチ": 1,
    **dict.fromkeys(("ニ", "ニー"), 2),
    "サン": 3,
    "ヨン": 4,
    **dict.fromkeys(("ゴ", "ゴー"), 5),
    "ロク": 6,
    **dict.fromkeys(("ナナ", "シチ"), 7),
    "ハチ": 8,
    **dict.fromkeys(("キュウ", "キュー"), 9),
}
_SAID = re.compile("|".join(sorted(SAID_DIGITS, key=len, reverse=True)))


def spoken_digits(text: str) -> str:
    """Return the digits that are read out in katakana."""
    return "".join(str(SAID_DIGITS[word]) for word in _SAID.findall(text))
