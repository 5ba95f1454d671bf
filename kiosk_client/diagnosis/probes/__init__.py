"""The probes of a kiosk, a module for each subject."""
