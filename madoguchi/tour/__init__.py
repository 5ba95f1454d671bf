"""`madoguchi tour`: one whole assistance session, played by real clicks in real browsers."""
