"""Pure media: frame differences and tiles. Knows nothing of the rest of madoguchi."""
