"""Counterclaim: a ledger of who says what about a contested event."""

__version__ = "0.1.0"
