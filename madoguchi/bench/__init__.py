"""Benches: our figures beside a peer's, measured on the same machine in the same minutes."""
