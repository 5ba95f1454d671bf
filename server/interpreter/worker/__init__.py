"""What runs in the interpreter's own process; the only importer of `media` and `translation`."""
