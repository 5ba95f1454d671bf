"""Interpretation (通訳, Z-06, Z-18, Z-42): Japanese ⇄ English at the counter, text and speech."""
