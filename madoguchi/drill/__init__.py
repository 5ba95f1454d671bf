"""`madoguchi drill` (障害訓練): faults on purpose, and whether the diagnosis names them.

`ground.py` has healthy services, `scene.py` a healthy kiosk on it, `faults/` what can be broken,
`drill.py` breaks one thing at a time and asks, `report.py` prints who was named.
"""
