"""What a server that interprets would say in one call, for the tests of both screens."""

from datetime import UTC, datetime, timedelta
from typing import Any, Final

from server.protocol.base import Party
from server.protocol.phrases import Phrase, PhraseBook, PhraseGroup, PhraseTitle
from server.protocol.speech import (
    CaptionLanguage,
    CaptionLine,
    CaptionPartial,
    InterpretationState,
    PartyHearing,
    PartyInterpretation,
    Rendering,
    SpokenLanguage,
)

SESSION: Final = "session-0001"
BEGIN: Final = datetime(2026, 11, 21, 9, 1, tzinfo=UTC)


def interpretation(citizen: CaptionLanguage = "en", **change: Any) -> InterpretationState:
    """The server interprets, and the citizen reads this language."""
    speaks: SpokenLanguage = "en" if citizen == "en" else "ja"
    fields: dict[str, Any] = {
        "session_id": SESSION,
        "state": "on",
        "reason": None,
        "speech": True,
        "engine": "argos starter · whisper small",
        "generation": 1,
        "citizen": PartyInterpretation(language=citizen, speaks=speaks, captions=True, speak=False),
        "operator": PartyInterpretation(language="ja", speaks="ja", captions=True, speak=False),
        "citizen_heard": PartyHearing(by="server"),
        "operator_heard": PartyHearing(by="server"),
    }
    return InterpretationState(**(fields | change))


def rendering(language: CaptionLanguage, text: str, **change: Any) -> Rendering:
    """A rendering by machine, without a doubt."""
    fields: dict[str, Any] = {
        "language": language,
        "text": text,
        "layer": "machine",
        "confidence": 0.86,
        "must_check": False,
    }
    return Rendering(**(fields | change))


def line(
    number: int,
    party: Party,
    language: SpokenLanguage,
    text: str,
    *renderings: Rendering,
    **change: Any,
) -> CaptionLine:
    """The caption with this number, five seconds after the one before."""
    at = BEGIN + timedelta(seconds=5 * number)
    fields: dict[str, Any] = {
        "session_id": SESSION,
        "caption_id": f"caption-{number:04}",
        "utterance": f"utterance-{number:04}",
        "party": party,
        "source": "speech",
        "language": language,
        "text": text,
        "heard": 0.9,
        "renderings": renderings,
        "started_at": at - timedelta(seconds=2),
        "at": at,
    }
    return CaptionLine(**(fields | change))


def talk() -> tuple[CaptionLine, ...]:
    """A conversation with every mark: approved, similar, by machine, doubtful, untranslated."""
    return (
        line(
            1,
            "operator",
            "ja",
            "お待たせしました。どのようなご用件ですか。",
            rendering(
                "en", "Thank you for waiting. How can I help you?", layer="phrase", confidence=1.0
            ),
            rendering(
                "ja-easy",
                "{待|ま}って くれて ありがとうございます。{今日|きょう}は {何|なに}を しますか。",
                layer="phrase",
                confidence=1.0,
            ),
        ),
        line(
            2,
            "citizen",
            "en",
            "I would like to apply for a new card for my daughter. She is 3 years old.",
            rendering(
                "ja",
                "娘の新しいカードを申請したいです。娘は3歳です。",
                numbers="kept",
            ),
        ),
        line(
            3,
            "operator",
            "ja",
            "手数料は1,000円です。",
            rendering(
                "en",
                "The fee is 1,000 yen.",
                layer="memory",
                confidence=0.93,
                numbers="kept",
                back="手数料は1,000円です。",
            ),
            rendering("ja-easy", "お{金|かね}は 1,000円です。", layer="memory", numbers="kept"),
        ),
        line(
            4,
            "citizen",
            "en",
            "Is it not possible to pay on the 14th?",
            rendering(
                "ja",
                "4日に払えますか。",
                confidence=0.41,
                numbers="failed",
                polarity="failed",
                must_check=True,
            ),
            heard=0.42,
        ),
        line(
            5,
            "operator",
            "ja",
            "恐れ入りますが、当日の現金払いのみとなっておりまして。",
            rendering("en", "", layer="none", confidence=0, must_check=True),
            rendering("ja-easy", "", layer="none", confidence=0, must_check=True),
        ),
    )


def saying() -> CaptionPartial:
    """The citizen has begun a sentence."""
    return CaptionPartial(
        session_id=SESSION,
        utterance="utterance-0009",
        party="citizen",
        language="en",
        text="So I have to bring the cash on",
        translation="それでは現金を持って",
    )


def phrase_book() -> PhraseBook:
    """A small book with a key, a blank and a phrase of the citizen's."""
    return PhraseBook(
        version="1",
        procedures=(
            _group(
                "queue-wait-transfer",
                ("案内", "Waiting", "まつ"),
                _phrase(
                    "queue-wait-transfer.please-wait",
                    ("少々お待ちください。", "Please wait a moment.", "すこし まって ください。"),
                    key="F1",
                ),
                _phrase(
                    "queue-wait-transfer.wait-minutes",
                    (
                        "{minutes}ほどお待ちください。",
                        "Please wait about {minutes}.",
                        "{minutes}くらい まって ください。",
                    ),
                    slots={"minutes": "duration_minutes"},
                    key="F2",
                ),
            ),
            _group(
                "application",
                ("申請", "Application", "カードを もうしこむ"),
                _phrase(
                    "application.first-card",
                    (
                        "マイナンバーカードを作るのは初めてですか。",
                        "Is this the first time you are getting a My Number Card?",
                        "マイナンバーカードを つくるのは はじめてですか。",
                    ),
                ),
                _phrase(
                    "application.have-photo",
                    ("写真をお持ちですか。", "Do you have a photo?", "しゃしんが ありますか。"),
                ),
            ),
            citizens_phrases(),
        ),
    )


def citizens_phrases() -> PhraseGroup:
    """What citizens say."""
    lines = (
        ("yes-please", "はい、お願いします。", "Yes, please.", "はい、おねがいします。"),
        ("no-thanks", "いいえ、結構です。", "No, thank you.", "いいえ、いりません。"),
        (
            "say-again",
            "もう一度お願いします。",
            "Please say that again.",
            "もう1かい 言って ください。",
        ),
        (
            "slower",
            "もう少しゆっくり話してください。",
            "Please speak more slowly.",
            "ゆっくり 話して ください。",
        ),
        ("not-understood", "わかりません。", "I don't understand.", "わかりません。"),
        ("thank-you", "ありがとうございます。", "Thank you.", "ありがとうございます。"),
    )
    return _group(
        "citizen-common",
        ("来庁者のことば", "What citizens say", "しみんの ことば"),
        *(
            _phrase(f"citizen-common.{name}", (ja, en, easy), speaker="citizen")
            for name, ja, en, easy in lines
        ),
    )


def _group(procedure: str, title: tuple[str, str, str], *phrases: Phrase) -> PhraseGroup:
    ja, en, easy = title
    return PhraseGroup(
        procedure=procedure, title=PhraseTitle(ja=ja, en=en, easy=easy), phrases=phrases
    )


def _phrase(name: str, wording: tuple[str, str, str], **change: Any) -> Phrase:
    ja, en, easy = wording
    fields: dict[str, Any] = {
        "id": name,
        "speaker": "operator",
        "ja": ja,
        "en": en,
        "easy": easy,
        "slots": {},
    }
    return Phrase(**(fields | change))
