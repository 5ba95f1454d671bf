"""The photo step: from framing to the file that the application site takes (Z-07, Z-20)."""
