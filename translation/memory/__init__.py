"""Translation memory (翻訳メモリ): what people have translated before, used again."""

from translation.memory.memory import THRESHOLD, Memory, Remembered
from translation.memory.pairs import CorpusError, Pair, read_memory

__all__ = ["THRESHOLD", "CorpusError", "Memory", "Pair", "Remembered", "read_memory"]
