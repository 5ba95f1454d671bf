"""What server and interpreter worker say to each other; private to the two, one version of both.

Text of citizens passes here and is kept by neither side longer than its errand.
"""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from server.protocol.base import Party
from server.protocol.phrases import PhraseWording
from server.protocol.session import IceServer
from server.protocol.signal import SignalCandidate, SignalDescription, SignalRestart
from server.protocol.speech import CaptionLanguage, Rendering, SpokenLanguage

Signal = Annotated[SignalDescription | SignalCandidate | SignalRestart, Field(discriminator="type")]


class Errand(BaseModel):
    """Base of all of them: closed and immutable."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Setup(Errand):
    """Server → worker, first: what to load."""

    kind: Literal["setup"] = "setup"
    recogniser: Literal["none", "whisper", "phrases", "browser"]
    models: str
    threads: int
    ice_servers: tuple[IceServer, ...] = ()


class Ready(Errand):
    """Worker → server: what it can do with what is installed."""

    kind: Literal["ready"] = "ready"
    engine: str
    translates: bool
    hears: tuple[SpokenLanguage, ...]


class Render(Errand):
    """Server → worker: put this line into these languages; `mask`: it may hold spoken secrets."""

    kind: Literal["render"] = "render"
    errand: int
    text: str = Field(repr=False)
    language: SpokenLanguage
    targets: tuple[CaptionLanguage, ...]
    mask: bool = False


class Rendered(Errand):
    """Worker → server: the answer, in the order of `targets`; `text` is the original, masked."""

    kind: Literal["rendered"] = "rendered"
    errand: int
    text: str = Field(repr=False)
    renderings: tuple[Rendering, ...] = Field(repr=False)


class Guess(Errand):
    """Server → worker: what an end's own device hears just now; answered by a provisional `Heard`.

    It may hold spoken secrets; not answered while no core is free, or if nothing can be shown.
    """

    kind: Literal["guess"] = "guess"
    session_id: str
    party: Party
    utterance: str
    language: SpokenLanguage
    text: str = Field(repr=False)


class Listen(Errand):
    """Server → worker: this session is spoken in these languages; while `held` hear nothing."""

    kind: Literal["listen"] = "listen"
    session_id: str
    citizen: SpokenLanguage
    operator: SpokenLanguage
    held: bool


class Forget(Errand):
    """Server → worker: the call is over."""

    kind: Literal["forget"] = "forget"
    session_id: str


class Reword(Errand):
    """Server → worker: the city's own wording of phrases (公式訳), all of it."""

    kind: Literal["reword"] = "reword"
    wordings: dict[str, PhraseWording]


class Passed(Errand):
    """Both ways: one signal of an end's link `speech`."""

    kind: Literal["passed"] = "passed"
    party: Party
    signal: Signal


class Heard(Errand):
    """Worker → server: what an end says (provisional) or has said (`is_final`).

    `spoken_s` is the length of the utterance, `late_s` the time since its end was noticed.
    """

    kind: Literal["heard"] = "heard"
    session_id: str
    party: Party
    utterance: str
    language: SpokenLanguage
    text: str = Field(repr=False)
    translation: str | None = Field(default=None, repr=False)
    confidence: float
    is_final: bool
    spoken_s: float
    late_s: float


class Ping(Errand):
    """Server → worker: are you alive?"""

    kind: Literal["ping"] = "ping"
    number: int


class Pong(Errand):
    """Worker → server: yes, with what it counts: ends that are heard, sound dropped (s)."""

    kind: Literal["pong"] = "pong"
    number: int
    ears: int
    dropped_s: float


ToWorker = Annotated[
    Setup | Render | Guess | Listen | Forget | Reword | Passed | Ping, Field(discriminator="kind")
]
FromWorker = Annotated[Ready | Rendered | Passed | Heard | Pong, Field(discriminator="kind")]

TO_WORKER: TypeAdapter[ToWorker] = TypeAdapter(ToWorker)
FROM_WORKER: TypeAdapter[FromWorker] = TypeAdapter(FromWorker)
