"""Processes of a step that see the panel's frames, so that the agent never holds one (D3)."""
