"""The Counterclaim corpus: our annotations, kept stand-off, with the commands that draw, check and join them."""
