"""Checkpoints: what to go on from after a stop, and averages of the last ones."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import torch
from torch import Tensor

from translation.training.network import Shape, Transformer

KEPT: Final = 5
"""Weights that are kept for averaging."""

LAST: Final = "last.pt"


@dataclass(slots=True)
class Progress:
    """How far a training has come."""

    step: int = 0
    elapsed_s: float = 0.0
    tokens: int = 0


def save_weights(network: Transformer, path: Path) -> None:
    """Write weights in half precision (12 MB), enough to go on from."""
    state = {name: value.half() for name, value in network.state_dict().items()}
    _write({"shape": network.shape.as_dict(), "weights": state}, path)


def load_network(path: Path) -> Transformer:
    """Read weights that `save_weights` wrote."""
    return average([path])


def average(paths: Sequence[Path]) -> Transformer:
    """Return a network whose weights are the mean of several (Junczys-Dowmunt et al. 2016)."""
    network: Transformer | None = None
    total: dict[str, Tensor] = {}
    for path in paths:
        stored = torch.load(path, map_location="cpu", weights_only=True)
        network = network or Transformer(Shape(**stored["shape"]))
        for name, value in stored["weights"].items():
            total[name] = total.get(name, 0) + value.float()
    if network is None:
        raise ValueError("nothing to average")
    network.load_state_dict({name: value / len(paths) for name, value in total.items()})
    return network


def keep(network: Transformer, folder: Path, progress: Progress) -> Path:
    """Write the weights of this step and forget all but the last `KEPT`."""
    path = folder / f"step-{progress.step:07d}.pt"
    save_weights(network, path)
    for old in last_weights(folder)[:-KEPT]:
        old.unlink()
    return path


def last_weights(folder: Path) -> list[Path]:
    """Return the kept weights, oldest first."""
    return sorted(folder.glob("step-*.pt"))


def save_state(
    folder: Path, network: Transformer, optimiser: torch.optim.Optimizer, progress: Progress
) -> None:
    """Write everything a stopped training needs to go on."""
    state = {
        "shape": network.shape.as_dict(),
        "network": network.state_dict(),
        "optimiser": optimiser.state_dict(),
        "progress": (progress.step, progress.elapsed_s, progress.tokens),
    }
    _write(state, folder / LAST)


def load_state(
    folder: Path, network: Transformer, optimiser: torch.optim.Optimizer
) -> Progress | None:
    """Go on where a training in `folder` stopped; None if there was none."""
    path = folder / LAST
    if not path.exists():
        return None
    state = torch.load(path, map_location="cpu", weights_only=True)
    network.load_state_dict(state["network"])
    optimiser.load_state_dict(state["optimiser"])
    step, elapsed_s, tokens = state["progress"]
    return Progress(step, elapsed_s, tokens)


def elapsed_s(folder: Path) -> float:
    """Return how long a training in `folder` has run."""
    path = folder / LAST
    if not path.exists():
        return 0.0
    return float(torch.load(path, map_location="cpu", weights_only=True)["progress"][1])


def _write(state: dict[str, object], path: Path) -> None:
    """Write whole or not at all: a training may be stopped at any moment."""
    new = path.with_suffix(".new")
    torch.save(state, new)
    new.replace(path)
