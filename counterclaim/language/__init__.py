"""The analysis the stages share: our own types, the parser's adapter, and what is found in a text before any claim."""
