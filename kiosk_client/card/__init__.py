"""The card reader (ICカード): what may be read of a citizen's own card, and how a PIN is tried."""
