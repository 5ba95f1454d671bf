"""Erasure at the kiosk (消去): what is removed after each visit, by when, and the proof of it."""
