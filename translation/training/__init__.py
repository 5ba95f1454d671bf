"""Makes the Japanese ⇄ English models (docs/training.md); an extra, never imported at run time."""
