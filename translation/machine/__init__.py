"""The general engine, made safe: masked numbers, n-best, re-ranking, gate (機械翻訳)."""

from translation.machine.machine import Machine, MachineOptions, MachineText

__all__ = ["Machine", "MachineOptions", "MachineText"]
