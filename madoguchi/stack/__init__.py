"""Server, practice site and kiosk together, as a person would start them in three terminals.

Used by `madoguchi up`, `madoguchi tour`, the benches and the end-to-end tests.
"""
