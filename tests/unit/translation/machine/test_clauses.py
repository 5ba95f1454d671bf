"""Clauses that can stand alone, and their renderings joined again."""

import pytest

from translation.machine.clauses import clauses, joined
from translation.ports import Language


@pytest.mark.parametrize(
    ("language", "sentence", "parts"),
    [
        (
            "ja",
            "郵便で来ますので、窓口では受け取れません。",
            [("郵便で来ます。", "so"), ("窓口では受け取れません。", "")],
        ),
        (
            "ja",
            "家族でも受け取れますが、代理は委任状が要りますし、印鑑も要ります。",
            [
                ("家族でも受け取れます。", "but"),
                ("代理は委任状が要ります。", "and"),
                ("印鑑も要ります。", ""),
            ],
        ),
        ("ja", "母が、窓口に来ます。", [("母が、窓口に来ます。", "")]),  # no conjunction
        ("ja", "雨が降ったら、明日にします。", [("雨が降ったら、明日にします。", "")]),
        ("ja", "そうですが、届きません。", [("そうですが、届きません。", "")]),  # too short
        (
            "en",
            "I'd like to rent a room, but they refused me.",
            [("I'd like to rent a room.", "but"), ("They refused me.", "")],
        ),
        (
            "en",
            "It came back; please keep the envelope.",
            [("It came back.", ""), ("Please keep the envelope.", "")],
        ),
        ("en", "Bring a pen and paper.", [("Bring a pen and paper.", "")]),
        ("en", "If it rains, I'll come later.", [("If it rains, I'll come later.", "")]),
        ("en", "", [("", "")]),
    ],
)
def test_a_sentence_is_cut_where_each_part_stands(
    language: Language, sentence: str, parts: list[tuple[str, str]]
) -> None:
    assert [(part.text, part.link) for part in clauses(sentence, language)] == parts


def test_too_many_clauses_stay_whole() -> None:
    sentence = "電話しましたが、" * 4 + "届きません。"
    assert [part.text for part in clauses(sentence, "ja")] == [sentence]


@pytest.mark.parametrize(
    ("sentence", "source", "texts", "whole"),
    [
        (
            "郵便で来ますので、窓口では受け取れません。",
            "ja",
            ["It comes by mail.", "You can't get it here."],
            "It comes by mail, so you can't get it here.",
        ),
        (
            "郵便で来ますが、私は受け取れません。",
            "ja",
            ["It comes by mail.", "I can't get it."],
            "It comes by mail, but I can't get it.",
        ),
        (
            "It comes by mail, but you can't get it here.",
            "en",
            ["郵便で来ます。", "ここでは受け取れません。"],
            "郵便で来ますが、ここでは受け取れません。",
        ),
        (
            "It comes by mail, but you can't get it here.",
            "en",
            ["郵便で来る。", "ここでは受け取れない。"],
            "郵便で来る。ここでは受け取れない。",
        ),
        (
            "It comes by mail; you can't get it here.",
            "en",
            ["郵便で来ます。", "ここでは受け取れません。"],
            "郵便で来ます。ここでは受け取れません。",
        ),
    ],
)
def test_renderings_are_joined(
    sentence: str, source: Language, texts: list[str], whole: str
) -> None:
    target: Language = "en" if source == "ja" else "ja"
    assert joined(texts, clauses(sentence, source), target) == whole
