"""Faults in a kiosk that really runs: server, site, agent and its windows as programs of their own.

`house.py` starts them, `front.py` stands between kiosk and server, `technician.py` asks through
the server as IT's console does, `faults/` breaks, `playing.py` plays.
"""
