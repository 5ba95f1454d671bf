"""`madoguchi doctor` (診断): what is missing on this machine, and the command that mends it.

`check.py` says what a check of the programs is, each module of `checks/` has those of one category,
`registry.py` puts them before the kiosk's probes (`kiosk_client.diagnosis`) into the one list. A
new check is a function and a line in its module's list; what only a kiosk is asked for is a probe.
"""
