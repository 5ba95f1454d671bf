"""The checks, a module for each category."""
