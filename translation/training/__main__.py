"""`python -m translation.training`: prepare, train, convert, pack, score (docs/training.md)."""

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

DATA = Path(__file__).parents[1] / "data" / "corpus"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one step of making a model."""
    options = _parser().parse_args(arguments)
    steps = {
        "prepare": _prepare,
        "train": _train,
        "convert": _convert,
        "pack": _pack,
        "score": _score,
    }
    steps[options.step](options)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m translation.training", description=__doc__)
    steps = parser.add_subparsers(dest="step", required=True)
    prepare = steps.add_parser("prepare", help="corpora to one folder, tests kept apart")
    prepare.add_argument("--counter", type=Path, nargs="+", default=[DATA])
    prepare.add_argument("--doubled", type=Path, nargs="*", default=[], help="counts twice")
    prepare.add_argument(
        "--general", type=Path, nargs="*", default=[], help="ja, en; docs/training.md"
    )
    prepare.add_argument("--corpus-data", type=Path, default=DATA, help="splits and templates")
    prepare.add_argument("--vocabulary", type=Path, help="take over; without it one is made")
    prepare.add_argument("--out", type=Path, required=True)
    train = steps.add_parser("train", help="one direction; stopped, it goes on where it was")
    train.add_argument("direction", choices=("ja-en", "en-ja"))
    train.add_argument("--data", type=Path, required=True, help="folder of `prepare`")
    train.add_argument("--out", type=Path, required=True)
    train.add_argument("--start", type=Path, help="weights to start from")
    length = train.add_mutually_exclusive_group(required=True)
    length.add_argument("--minutes", type=float)
    length.add_argument("--until", help="HH:MM by this machine's clock (UTC)")
    train.add_argument("--rate", type=float, default=6e-4)
    train.add_argument("--batch", type=int, default=1000, help="padded pieces a step")
    train.add_argument("--threads", type=int, default=1)
    train.add_argument("--look-minutes", type=float, default=8.0)
    train.add_argument("--pass-pairs", type=int, default=16_000)
    train.add_argument("--counter-share", type=float, default=0.45)
    convert = steps.add_parser("convert", help="weights to a CTranslate2 model (int8)")
    convert.add_argument("weights", type=Path, nargs="+", help="several are averaged")
    convert.add_argument("--vocabulary", type=Path, required=True)
    convert.add_argument("--out", type=Path, required=True)
    pack = steps.add_parser("pack", help="a CTranslate2 model to an .argosmodel")
    pack.add_argument("direction", choices=("ja-en", "en-ja"))
    pack.add_argument("--model", type=Path, required=True)
    pack.add_argument("--vocabulary", type=Path, required=True)
    pack.add_argument("--version", required=True)
    pack.add_argument("--card", type=Path, required=True, help="README.md of the package")
    pack.add_argument("--out", type=Path, required=True)
    score = steps.add_parser("score", help="chrF, BLEU and latency of a package on a file of pairs")
    score.add_argument("package", type=Path, help="or a folder: the engine as it is served")
    score.add_argument("--pairs", type=Path, required=True)
    score.add_argument("--beams", type=int, nargs="+", default=[1, 2, 4])
    score.add_argument("--show", type=int, default=0, help="print so many sentences")
    return parser


def _prepare(options: argparse.Namespace) -> None:
    from translation.training.preparation import Sources, prepare

    sources = Sources(
        options.counter, options.general, options.corpus_data, options.vocabulary, options.doubled
    )
    for name, pairs in prepare(sources, options.out).items():
        _say(f"{name}: {pairs} pairs")


def _train(options: argparse.Namespace) -> None:
    from translation.training.checkpoints import elapsed_s
    from translation.training.lessons import Mixture
    from translation.training.trainer import Plan, train

    if options.minutes is None:
        duration_s = elapsed_s(options.out) + _seconds_until(options.until)
    else:
        duration_s = 60 * options.minutes
    plan = Plan(
        folder=options.out,
        duration_s=duration_s,
        rate=options.rate,
        batch=options.batch,
        threads=options.threads,
        look_every_s=60 * options.look_minutes,
        start=options.start,
    )
    mixture = Mixture(pairs=options.pass_pairs, counter=options.counter_share)
    train(options.data, options.direction, plan, mixture, _say)


def _convert(options: argparse.Namespace) -> None:
    from translation.training.checkpoints import average
    from translation.training.conversion import convert

    size = convert(average(options.weights), options.vocabulary, options.out)
    _say(f"{options.out}: {size / 1e6:.1f} MB")


def _pack(options: argparse.Namespace) -> None:
    from translation.training.packing import pack

    package = pack(
        options.direction,
        options.model,
        options.vocabulary,
        options.out,
        version=options.version,
        card=options.card.read_text(encoding="utf-8"),
    )
    _say(f"{package}: {package.stat().st_size / 1e6:.1f} MB")


def _score(options: argparse.Namespace) -> None:
    from translation.training.scoring import score, score_engine

    if options.package.is_dir():
        for line in score_engine(options.package, options.pairs):
            _say(line)
        return
    for line in score(options.package, options.pairs, options.beams, options.show):
        _say(line)


def _seconds_until(clock: str) -> float:
    hour, minute = map(int, clock.split(":"))
    now = datetime.now(UTC)
    end = now.replace(hour=hour, minute=minute, second=0, microsecond=0)
    if end <= now:
        end += timedelta(days=1)
    return (end - now).total_seconds()


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
