"""Times in English text: a file a family of expressions, each a list of rules that say what the phrase comes to."""
