"""Proof of erasure (消去の証明): visits end in every way, then every place is searched."""
