"""The authority: who may talk to whom, and the record of it."""
