"""Pointing without control (S-08): the operator's pointer and marks over the application page."""
