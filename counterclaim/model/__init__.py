"""The nouns: frozen, typed, with no behaviour beyond their own consistency."""
