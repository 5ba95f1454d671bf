"""The interpreter's program at the server: without its libraries it ends as soon as it starts."""

from importlib.machinery import PathFinder
from typing import Final

from madoguchi.doctor.check import Check, Outcome, Surroundings, Words

LIBRARIES: Final = ("ctranslate2",)
"""What `server.interpreter.worker` translates with."""


def _program(surroundings: Surroundings) -> Outcome:
    if not surroundings.server.interpretation:
        return Outcome(
            "skip",
            Words(ja="通訳は設定で切ってあります。", en="Interpretation is switched off."),
        )
    places = surroundings.libraries
    missing = [name for name in LIBRARIES if PathFinder.find_spec(name, places) is None]
    if not missing:
        return Outcome("ok", Words(ja="あります。", en="It is there."))
    names = ", ".join(missing)
    return Outcome(
        "fail",
        Words(ja=f"{names} がありません。", en=f"{names} is not installed."),
        Words(
            ja="通話はできます。入れるまで、画面に「通訳は動いていません」と出ます。",
            en="Calls work without; until it is installed both screens say so.",
        ),
        "make setup",
    )


CHECKS: Final = (
    Check(
        "interpreter",
        "interpretation",
        Words(ja="通訳のプログラム", en="The interpreter's program"),
        _program,
    ),
)
