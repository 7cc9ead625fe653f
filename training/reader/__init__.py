"""Training of the reader: the small encoder behind counterclaim/language/parser.py."""
