"""The general engine, made safe: masked numbers, n-best, re-ranking, gate (機械翻訳)."""

from translation.machine.machine import Machine
from translation.machine.model import MachineOptions, MachineText

__all__ = ["Machine", "MachineOptions", "MachineText"]
