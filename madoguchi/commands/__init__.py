"""Sub-commands of `madoguchi`.

Each reads its settings and runs one coroutine. They import what they run when they run it, so
that `--help` answers at once and a kiosk needs nothing of the server's dependencies.
"""
