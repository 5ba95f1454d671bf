"""Pure domain of a session: transition tables and decisions; no input or output."""
