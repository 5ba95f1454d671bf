"""Sets up a bare Debian 12 machine as a kiosk, says where one differs, and takes it back (issue 6).

It runs before anything is installed, by Debian's own Python and straight from the wheel
(`PYTHONPATH=madoguchi-….whl python3 -m madoguchi.kiosk_setup`): it imports the standard library and
nothing else. What it sets is in `files/`, one template for each file of the machine.
"""
