"""Diagnosis of a kiosk in at most sixty seconds (診断, Z-09; docs/diagnosis.md).

`probe.py` says what a probe is, `probes/` has them by subject, `looks/` does what several probes
share, `running.py` runs them side by side, `verdict.py` says in one sentence what is wrong, and
`record.py` keeps the runs (点検記録, Z-22).
"""
