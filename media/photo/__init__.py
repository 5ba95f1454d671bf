"""Measures on a face photo and the advice that follows (顔写真の確認); hints, never a refusal."""
