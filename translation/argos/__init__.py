"""Argos Translate as the general engine: the only importer of argostranslate and ctranslate2.

Why `argos-translate-lt`, and why only its package reader: docs/adr (Argos Translate without its
sentence models).
"""

from translation.argos.installation import PackageRefusedError, install
from translation.argos.packages import InstalledPackage, bundled_packages, installed
from translation.argos.segmenter import RuleSegmenter
from translation.argos.translator import ArgosTranslator

__all__ = [
    "ArgosTranslator",
    "InstalledPackage",
    "PackageRefusedError",
    "RuleSegmenter",
    "bundled_packages",
    "install",
    "installed",
]
