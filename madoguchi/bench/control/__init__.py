"""Measures how long control takes to change hands (`madoguchi bench control`)."""
