"""Whether this machine can keep a citizen's photo off every disk (事前点検, D7)."""
