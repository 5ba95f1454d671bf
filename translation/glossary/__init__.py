"""Official terms (用語集), their names in both languages, and whether a rendering keeps them."""

from translation.glossary.coverage import TermCheck, coverage
from translation.glossary.glossary import Glossary, Occurrence
from translation.glossary.model import GlossaryError, Term

__all__ = ["Glossary", "GlossaryError", "Occurrence", "Term", "TermCheck", "coverage"]
