"""`madoguchi canary`: every protected field holds a unique marker, and every way out is searched.

The proof that nothing protected leaves the kiosk (design §4, Z-05, T1–T6). A channel which cannot
be shown to find a planted marker proves nothing, so each has a plant that must be found.
"""
