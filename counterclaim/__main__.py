"""`python -m counterclaim` is the command."""

from __future__ import annotations

from counterclaim.show.cli import main

if __name__ == "__main__":
    main()
