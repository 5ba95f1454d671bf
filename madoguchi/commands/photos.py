"""`madoguchi photo`: what the kiosk's check says of a photo's file (顔写真の確認)."""

# ruff: noqa: PLC0415 -- imported when run, see the package's docstring

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, NoReturn

import typer

from madoguchi.commands.photo_words import as_lines

if TYPE_CHECKING:
    from media.photo.check import Report
    from media.photo.container import Fault
    from media.photo.faces import FaceDetector

TO_IMPROVE: Final = 1
UNREADABLE: Final = 2

app = typer.Typer(no_args_is_help=True, help="Check face photos (顔写真).")

_FAULTS: "Final[dict[Fault, str]]" = {
    "empty": "空のファイルです。/ The file is empty.",
    "too_large": "ファイルが大きすぎます。/ The file is too large to read (50 MB).",
    "not_an_image": "JPEGかPNGの画像ではありません。/ This is no JPEG or PNG picture.",
    "heic": "HEIC（iPhoneの形式）は読めません。JPEGで保存してください。"
    "/ HEIC cannot be read. Save the photo as a JPEG.",
    "truncated": "ファイルが途中で切れているか、壊れています。/ The file is cut off or broken.",
    "cmyk": "CMYKの画像です。RGBで保存してください。/ This is a CMYK picture. Save it as RGB.",
    "too_many_pixels": "画素が多すぎます。/ The picture claims too many pixels.",
}


@app.callback()
def root() -> None:
    """Check face photos as the kiosk does."""


@app.command()
def check(
    file: Annotated[Path, typer.Argument(help="The photo.", exists=True, dir_okay=False)],
    *,
    json_output: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    model: Annotated[
        Path | None, typer.Option(help="A YuNet model instead of the cascades of OpenCV.")
    ] = None,
) -> None:
    """Measure a photo by the card's rules: each value, its limits and what to improve.

    Ends with 0 if nothing is to be improved, 1 if something is, 2 if the file cannot be read.
    All of it are hints: people decide (docs/photo.md).
    """
    from media.photo.check import check_file
    from media.photo.container import MAX_FILE_BYTES, UnreadablePhotoError
    from media.photo.faces import DetectorUnavailableError

    try:
        with file.open("rb") as stream:
            data = stream.read(MAX_FILE_BYTES + 1)
        report = check_file(data, _detector(model))
    except UnreadablePhotoError as error:
        _refuse(error.fault, _FAULTS[error.fault], as_json=json_output)
    except (DetectorUnavailableError, OSError) as error:
        _refuse("not_checked", f"確認できません。/ {error}", as_json=json_output)
    typer.echo(_as_json(report) if json_output else _as_text(report))
    raise typer.Exit(0 if report.good else TO_IMPROVE)


def _detector(model: Path | None) -> "FaceDetector":
    from media.photo.cascade import CascadeDetector
    from media.photo.yunet import YunetDetector

    return CascadeDetector() if model is None else YunetDetector(model)


def _refuse(code: str, message: str, *, as_json: bool) -> NoReturn:
    if as_json:
        typer.echo(json.dumps({"error": code, "message": message}, ensure_ascii=False))
    typer.echo(message, err=True)
    raise typer.Exit(UNREADABLE) from None


def _as_json(report: "Report") -> str:
    from media.photo.advice import ADVICE, CHECKLIST

    return json.dumps(
        {
            "good": report.good,
            "measures": [
                {
                    "id": measure.id,
                    "value": None if measure.value is None else round(measure.value, 4),
                    "unit": measure.rule.unit,
                    "low": measure.rule.low,
                    "high": measure.rule.high,
                    "source": measure.rule.source,
                    "verdict": measure.verdict,
                    "advice": measure.advice,
                }
                for measure in report.measures
            ],
            "advice": [
                {"id": id_, "ja": said.ja, "ja_easy": said.easy, "en": said.en}
                for id_ in report.advice
                for said in (ADVICE[id_],)
            ],
            "for_people": [
                {"id": id_, "ja": asked.ja, "ja_easy": asked.easy, "en": asked.en}
                for id_, asked in CHECKLIST.items()
            ],
        },
        ensure_ascii=False,
        indent=2,
    )


def _as_text(report: "Report") -> str:
    from media.photo.advice import ADVICE, CHECKLIST

    lines = as_lines(report)
    lines += ["", "改善できる点 / To improve:"] if report.advice else ["", "改善点なし / All good."]
    lines += [f"  {ADVICE[id_].ja} / {ADVICE[id_].en}" for id_ in report.advice]
    lines += ["", "人が確認すること / For people to check:"]
    lines += [f"  {asked.ja} / {asked.en}" for asked in CHECKLIST.values()]
    return "\n".join(lines)
