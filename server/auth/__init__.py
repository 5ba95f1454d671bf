"""Operators, kiosks and their proofs of identity."""
