"""Live interpretation (通訳字幕, Z-06, Z-18, Z-42): languages, captions, phrases, previews.

Captions of what is *said* are kept in the server's memory for the life of a session, so that
whoever comes back reads them again, and are never stored. What is *typed* is chat as before; each
`chat.message` is followed by a `caption.line` with the same `message_id`.

Sound reaches the server by link `speech` (`server.protocol.signal`): panel and console each offer
one `sendonly` audio line once `interpretation.state` is `on` with `speech`, and anew, with a new
`attempt`, whenever `generation` grows (the interpreter was restarted) or the server says
`signal.restart`. Nothing is sent back: captions come as messages.

Where the city has chosen so (`on_device`), an end's own browser recognises what its own end says,
on that device and never in a cloud, and sends text (`caption.heard`) instead of sound. What such
text may become is decided here as for sound: nothing during a hold, and never a PIN.
"""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from server.protocol.base import Identifier, Instant, Language, Message, Part, Party, Sequence
from server.protocol.phrases import PhraseId, PhraseSlots

CaptionLanguage = Language
"""What captions can be read in; `ja-easy` is やさしい日本語."""

SpokenLanguage = Literal["ja", "en"]
"""What is heard and translated; やさしい日本語 is a way of writing `ja`."""

MAX_SPOKEN_CHARS = 2_000
MAX_RENDERED_CHARS = 4_000

SpokenText = Annotated[str, StringConstraints(min_length=1, max_length=MAX_SPOKEN_CHARS)]
RenderedText = Annotated[str, StringConstraints(max_length=MAX_RENDERED_CHARS)]
Confidence = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]

Layer = Literal["phrase", "memory", "machine", "same", "none"]
"""Where a rendering comes from: 公式訳, a reviewed sentence like it, 機械翻訳, the reader's own
language, or nowhere (there is no rendering, `text` is empty: the original speaks for itself)."""

Agreement = Literal["none", "kept", "failed"]
"""A check of original against rendering; `none`: there was nothing to check."""


Refusal = Literal["other_language", "markup", "too_long", "not_text"]
"""Why a text was not given to an engine: neither Japanese nor English, HTML without a text, too
long, no word and no number."""


class Rendering(Part):
    """One caption as somebody reads it.

    `must_check` (「確認してください」) stands for every doubt: a failed check, a low confidence, or
    no rendering at all; `refused` says why, where the text itself is the reason. `back` is the
    rendering translated back, for who said it.
    """

    language: CaptionLanguage
    text: RenderedText
    layer: Layer
    confidence: Confidence
    numbers: Agreement = "none"
    polarity: Agreement = "none"
    terms: Agreement = "none"
    must_check: bool
    back: RenderedText | None = None
    refused: Refusal | None = None


class PartyInterpretation(Part):
    """What one end has chosen; see `InterpretationSet`."""

    language: CaptionLanguage
    speaks: SpokenLanguage
    captions: bool
    speak: bool


DeviceFault = Literal["unsupported", "no_language_pack", "refused", "failed"]
"""Why an end's browser does not recognise on its device: it cannot, it has no language pack
installed, it was not allowed to, or it tried and failed."""


class PartyHearing(Part):
    """Who recognises what one end says; `fault`: why its own device does not, where it should."""

    by: Literal["server", "device", "nobody"]
    fault: DeviceFault | None = None


class InterpretationSet(Message):
    """Either side → server, in `consenting` and `in_call`: what I speak and how I read.

    Each end sets its own, whole. `captions` off: this end sees none (the other still reads what it
    says). `speak`: read aloud to me what the other end types. Until an end has set anything, the
    language of the session holds for the citizen and `ja` for the operator.
    """

    type: Literal["interpretation.set"] = "interpretation.set"
    session_id: Identifier
    language: CaptionLanguage
    speaks: SpokenLanguage
    captions: bool
    speak: bool


class InterpretationState(Message):
    """Server → both sides: whether it interprets and why not; at each change and on resuming.

    `reason` is null in state `on`, except `on_hold`: sound is neither heard nor kept while the
    citizen fills in a field of their own; lines that are typed still get their captions.
    `starting` has no reason at first, and `worker_lost` after a fault. `speech`: sound is
    recognised; without it captions belong to typed lines only, `reason` then says why
    (`no_recogniser`) although the state is `on`. `generation` counts the interpreter's starts.
    `on_device`: each end's own browser is to recognise, where it can; see `speech.device`.
    """

    type: Literal["interpretation.state"] = "interpretation.state"
    session_id: Identifier
    state: Literal["on", "off", "starting", "failed"]
    reason: Literal["disabled", "no_model", "no_recogniser", "worker_lost", "on_hold"] | None
    speech: bool
    engine: Annotated[str, StringConstraints(max_length=120)]
    generation: Sequence
    citizen: PartyInterpretation
    operator: PartyInterpretation
    on_device: bool = False
    citizen_heard: PartyHearing
    operator_heard: PartyHearing


class SpeechDevice(Message):
    """Either side → server, while `on_device`: whether my browser recognises me on this device.

    `language`: the one in which it does; null if it does not, and `fault` says why. Then sound is
    sent as ever, if the server has a recogniser. Said again at each change.
    """

    type: Literal["speech.device"] = "speech.device"
    session_id: Identifier
    language: SpokenLanguage | None
    fault: DeviceFault | None


class CaptionHeard(Message):
    """Either side → server, after `speech.device`: what my browser has heard me say.

    The server answers as if it had heard that itself, with `caption.partial` and `caption.line` of
    this `utterance`; a final one that is empty withdraws it. `spoken_s` are the seconds since its
    beginning: what began before a hold ended is dropped. Refused `illegal_transition` unless
    this end's device recognises this language.
    """

    type: Literal["caption.heard"] = "caption.heard"
    session_id: Identifier
    utterance: Identifier
    language: SpokenLanguage
    text: Annotated[str, StringConstraints(max_length=MAX_SPOKEN_CHARS)]
    is_final: bool
    confidence: Confidence
    spoken_s: Annotated[float, Field(ge=0, le=3_600, allow_inf_nan=False)]


class CaptionPartial(Message):
    """Server → both sides: what is being said, provisional (途中), at most twice a second.

    The next one of this `utterance` replaces it, so does the `caption.line` of it; an empty `text`
    withdraws it. `translation` is into the other spoken language and never read aloud.
    """

    type: Literal["caption.partial"] = "caption.partial"
    session_id: Identifier
    utterance: Identifier
    party: Party
    language: SpokenLanguage
    text: Annotated[str, StringConstraints(max_length=MAX_SPOKEN_CHARS)]
    translation: RenderedText | None = None


class CaptionLine(Message):
    """Server → both sides: one line, final, in the order in which lines ended.

    `renderings` has one for each language that is read at the moment, also for the original's own
    (layer `same`); a reader who changes the language later reads older lines in the original.
    `heard` is the recogniser's confidence; null for what was typed. `started_at` and `at` are the
    beginning and the end of speaking. A line with `corrects` takes the place of that line.
    """

    type: Literal["caption.line"] = "caption.line"
    session_id: Identifier
    caption_id: Identifier
    utterance: Identifier | None = None
    party: Party
    source: Literal["speech", "chat", "phrase"]
    language: SpokenLanguage
    text: SpokenText
    heard: Confidence | None = None
    renderings: Annotated[tuple[Rendering, ...], Field(max_length=3)]
    started_at: Instant
    at: Instant
    message_id: Identifier | None = None
    corrects: Identifier | None = None


class CaptionCorrect(Message):
    """Either side → server: what I really said; answered by a new `caption.line`.

    Of one's own lines only, by `caption_id`; of a corrected line the newest one.
    """

    type: Literal["caption.correct"] = "caption.correct"
    session_id: Identifier
    caption_id: Identifier
    text: SpokenText


class CaptionHold(Message):
    """Agent → server: a field of the citizen's own has the focus, or not any more.

    While held, sound is dropped before it is heard. The kiosk alone says so, never a console.
    """

    type: Literal["caption.hold"] = "caption.hold"
    session_id: Identifier
    held: bool


class TranslatePreview(Message):
    """Operator → server: how would the citizen read this? At most two a second."""

    type: Literal["translate.preview"] = "translate.preview"
    session_id: Identifier
    request_id: Identifier
    text: SpokenText
    language: SpokenLanguage


class TranslatePreviewed(Message):
    """Server → operator: the rendering in the citizen's spoken language, with its way back.

    `easy` is the line in やさしい日本語 if the citizen reads that, else null.
    """

    type: Literal["translate.previewed"] = "translate.previewed"
    session_id: Identifier
    request_id: Identifier
    rendering: Rendering
    easy: RenderedText | None = None


class PhraseSay(Message):
    """Either side → server: say an approved phrase (公式訳); a chat line with its own translation.

    Answered as `chat.send` is: `chat.message` with this `message_id` in the sender's `language`,
    then the `caption.line`. Refused `not_found` if there is no such phrase for this side, and
    `malformed` if a slot is missing, unknown or not of its type.
    """

    type: Literal["phrase.say"] = "phrase.say"
    session_id: Identifier
    message_id: Identifier
    phrase_id: PhraseId
    slots: PhraseSlots
    language: CaptionLanguage
