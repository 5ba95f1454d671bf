"""Receipts of erasure (消去証明): sealing, checking offline, and the certificate of a period."""
