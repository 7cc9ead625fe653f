"""Place names in English text: where they may stand, what is none, and which place of that name is meant."""
