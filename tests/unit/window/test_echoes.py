"""What documents are told of each other's values."""

import json
from typing import Any

import pytest

from kiosk_client.window.cdp import CdpError
from kiosk_client.window.echoes import MAX_DOCUMENTS, Echoes

PIN = [6, 123, 4, False]
NAME = [4, 456, 2, True]


def _news(echoes: Echoes, name: str) -> dict[str, Any]:
    news: dict[str, Any] = json.loads(echoes.news_for(name))
    return news


def test_a_document_hears_of_all_others_and_not_of_itself() -> None:
    """Its own values it knows better."""
    echoes = Echoes()
    echoes.learn("form", [PIN])
    echoes.learn("other", [NAME])
    assert _news(echoes, "form")["values"] == [NAME]
    assert _news(echoes, "preview")["values"] == [NAME, PIN]


def test_values_outlive_their_document_but_not_the_page() -> None:
    """A frame may close as soon as its form is sent."""
    echoes = Echoes()
    echoes.learn("form", [PIN])
    echoes.learn("form", [])
    assert _news(echoes, "page")["values"] == []
    echoes.learn("form", [PIN])
    echoes.forget()
    assert _news(echoes, "page")["values"] == []


def test_only_what_is_new_is_news() -> None:
    """A value that grows is another one; one that goes is none."""
    echoes = Echoes()
    assert echoes.learn("form", [PIN])
    assert not echoes.learn("form", [PIN])
    assert echoes.learn("form", [PIN, NAME])
    assert not echoes.learn("form", [NAME])


def test_each_page_has_a_key_of_its_own() -> None:
    """Fingerprints of one window say nothing to another."""
    one, other = (_news(Echoes(), "page")["key"] for _ in range(2))
    assert one != other
    assert len(bytes.fromhex(one)) == 8


def test_a_round_begins_only_once_the_last_is_complete() -> None:
    """A slow round which another one overtook completes nothing."""
    echoes = Echoes()
    number = echoes.round
    assert _news(echoes, "page")["round"] == number
    echoes.completed(number)
    echoes.completed(number)
    assert echoes.round == number + 1


@pytest.mark.parametrize("nonsense", [None, "834712", [["834712"]], [[1, 2, 3, 4]], [PIN] * 201])
def test_nonsense_is_refused_and_not_repeated(nonsense: object) -> None:
    """The error must not carry what may be a value."""
    with pytest.raises(CdpError) as caught:
        Echoes().learn("form", nonsense)
    assert "834712" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_a_page_that_replaces_its_frames_for_hours_fills_no_memory() -> None:
    """The documents which told last are remembered."""
    echoes = Echoes()
    for number in range(MAX_DOCUMENTS + 1):
        echoes.learn(f"frame {number}", [[6, number, 1, False]])
    values = _news(echoes, "page")["values"]
    assert len(values) == MAX_DOCUMENTS
    assert [6, 0, 1, False] not in values
