"""The training loop: one direction, on a CPU core or a GPU-less machine's spare time.

The learning rate follows the clock, not the step: a shared machine gives an unknown number of
steps by the time that was planned, and the rate must have come down by then.
"""

import math
import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import sacrebleu
import torch
from torch.nn import functional

from translation.training.batches import Example, in_batches, padded
from translation.training.checkpoints import (
    Progress,
    elapsed_s,
    keep,
    load_network,
    load_state,
    save_state,
)
from translation.training.lessons import Direction, Lessons, Mixture
from translation.training.network import Shape, Transformer
from translation.training.pieces import PADDING

WARM_UP: Final = 0.03
"""Share of the time in which the rate rises."""

SMOOTHING: Final = 0.1
"""Label smoothing (Szegedy et al. 2016)."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How a training goes.

    Attributes:
        folder: weights, state and log are written here.
        duration_s: how long it takes in all, restarts included.
        rate: highest learning rate.
        batch: padded pieces a step.
        threads: cores.
        look_every_s: how often the development set is translated and weights are kept.
        start: weights to start from; None starts at random.
    """

    folder: Path
    duration_s: float
    rate: float = 6e-4
    batch: int = 1000
    threads: int = 1
    look_every_s: float = 480.0
    start: Path | None = None


class Trainer:
    """Trains one direction until its time is over; stopped, it goes on from its last look."""

    def __init__(
        self, lessons: Lessons, direction: Direction, plan: Plan, chance: random.Random
    ) -> None:
        torch.set_num_threads(plan.threads)
        torch.manual_seed(chance.randrange(2**32))
        self._lessons, self._direction, self._plan, self._chance = lessons, direction, plan, chance
        self._network = (
            load_network(plan.start) if plan.start else Transformer(Shape(lessons.vocabulary))
        )
        self._optimiser = torch.optim.AdamW(
            self._network.parameters(), lr=plan.rate, betas=(0.9, 0.98), weight_decay=0.01
        )
        plan.folder.mkdir(parents=True, exist_ok=True)
        self._before = load_state(plan.folder, self._network, self._optimiser) or Progress()
        self._progress = Progress(self._before.step, self._before.elapsed_s, self._before.tokens)
        self._started = time.monotonic()
        self._loss = math.nan

    def run(self, say: Callable[[str], None]) -> Path:
        """Train; `say` gets a line at every look. Returns the last weights."""
        looked = self._elapsed()
        while True:
            for batch in in_batches(self._lessons.one_pass(), self._plan.batch, self._chance):
                elapsed = self._elapsed()
                if elapsed >= self._plan.duration_s:
                    return self._look(say)
                if elapsed - looked >= self._plan.look_every_s:
                    self._look(say)
                    looked = self._elapsed()
                self._learn(batch, elapsed / self._plan.duration_s)

    def _elapsed(self) -> float:
        return self._before.elapsed_s + time.monotonic() - self._started

    def _learn(self, batch: list[Example], share: float) -> None:
        """Take one step; `share` is how much of the time is over."""
        for group in self._optimiser.param_groups:
            group["lr"] = self._plan.rate * rate_at(share)
        source = padded([example[0] for example in batch])
        target = padded([example[1] for example in batch])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            memory, mask = self._network.encode(source)
            hidden = self._network.decode(target[:, :-1], memory, mask)
            wanted = target[:, 1:]
            known = wanted != PADDING
            logits = self._network.logits(hidden[known])
        loss = functional.cross_entropy(logits.float(), wanted[known], label_smoothing=SMOOTHING)
        self._optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self._network.parameters(), 1.0)
        self._optimiser.step()
        self._progress.step += 1
        self._progress.tokens += int(known.sum())
        value = loss.item()
        self._loss = value if math.isnan(self._loss) else 0.98 * self._loss + 0.02 * value

    def _look(self, say: Callable[[str], None]) -> Path:
        """Translate the development set, keep weights and state."""
        self._network.eval()
        chrf, sample = self._score()
        self._network.train()
        progress = self._progress
        progress.elapsed_s = self._elapsed()
        path = keep(self._network, self._plan.folder, progress)
        save_state(self._plan.folder, self._network, self._optimiser, progress)
        speed = (progress.tokens - self._before.tokens) / (time.monotonic() - self._started)
        say(
            f"{self._direction} {progress.elapsed_s / 60:.1f} min, step {progress.step}, "
            f"{progress.tokens} target pieces ({speed:.0f}/s), loss {self._loss:.3f}, "
            f"dev chrF {chrf:.2f} | {sample}"
        )
        return path

    def _score(self) -> tuple[float, str]:
        dev = sorted(self._lessons.dev, key=lambda pair: len(self._lessons.source(pair)))
        said: list[str] = []
        for start in range(0, len(dev), 40):
            sources = [self._lessons.encode(self._lessons.source(p)) for p in dev[start:][:40]]
            said += [self._lessons.decode(row) for row in self._network.greedy(padded(sources))]
        references = [self._lessons.target(pair) for pair in dev]
        score = sacrebleu.corpus_chrf(said, [references]).score
        middle = len(dev) // 2
        return score, f"{self._lessons.source(dev[middle])} → {said[middle]}" if dev else ""


def rate_at(share: float) -> float:
    """Return the part of the highest rate at this share of the time: up, then down to nothing.

    Down by the cosine (Loshchilov & Hutter 2017).
    """
    if share < WARM_UP:
        return max(share / WARM_UP, 0.02)
    return max(0.5 * (1 + math.cos(math.pi * (share - WARM_UP) / (1 - WARM_UP))), 0.005)


def train(
    data: Path, direction: Direction, plan: Plan, mixture: Mixture, say: Callable[[str], None]
) -> Path:
    """Train one direction on a prepared folder."""
    # Repeatable, but a training that goes on is not dealt its first pairs again.
    chance = random.Random(round(elapsed_s(plan.folder)))
    lessons = Lessons(data, direction, chance, mixture)
    return Trainer(lessons, direction, plan, chance).run(say)
