"""Live interpretation (通訳字幕, Z-06, Z-18): the desk in the server, and its worker.

The worker is a process of its own, so that models and recognition neither hold up signalling nor
take it down when they fail (docs/adr). `worker/` runs there; everything else runs in the server.
"""
