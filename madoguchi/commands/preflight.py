"""`madoguchi preflight` (事前点検): whether this machine can keep photos off every disk."""

# ruff: noqa: PLC0415 -- imported when run, see the package's docstring

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

if TYPE_CHECKING:
    from kiosk_client.preflight.checks import Result

FAILED: Final = 1
SIGNS: Final = {"ok": "✓", "failed": "✗", "unknown": "?"}

app = typer.Typer()


@app.command()
def preflight(
    *,
    state_dir: Annotated[Path, typer.Option(help="The kiosk's state directory.")] = Path(
        "var/kiosk"
    ),
    json_output: Annotated[bool, typer.Option("--json", help="For machines.")] = False,
) -> None:
    """Check this kiosk's machine (事前点検); ends with 1 if a required check has failed."""
    from kiosk_client.preflight.checks import failed_musts, run_checks
    from kiosk_client.preflight.machine import Machine
    from kiosk_client.window.profile import profile_root
    from kiosk_client.window.settings import DesktopEnvironment

    profiles = profile_root(DesktopEnvironment().xdg_runtime_dir)
    # The agent lowers its own limit of dumps, and with it its browsers'.
    results = run_checks(Machine(profiles, state_dir, core_limit=0))
    if json_output:
        typer.echo(json.dumps([_as_json(result) for result in results], ensure_ascii=False))
    else:
        for result in results:
            _tell(result)
    if failed_musts(results):
        raise typer.Exit(FAILED)


def _tell(result: "Result") -> None:
    check = result.check
    ja, en = check.title
    level = "必須 must" if check.level == "must" else "推奨 should"
    typer.echo(f"{SIGNS[result.verdict]} {check.id} [{level}] {ja} / {en}: {_evidence(result)}")
    if result.verdict != "ok":
        typer.echo(f"    {check.to_do[0]}\n    {check.to_do[1]}")


def _as_json(result: "Result") -> dict[str, str]:
    check = result.check
    return {
        "id": check.id,
        "level": check.level,
        "verdict": result.verdict,
        "evidence_ja": result.evidence[0],
        "evidence_en": result.evidence[1],
        "to_do_ja": check.to_do[0],
        "to_do_en": check.to_do[1],
    }


def _evidence(result: "Result") -> str:
    """Both languages where there are two; a bare value of the machine once."""
    return " / ".join(dict.fromkeys(result.evidence))
