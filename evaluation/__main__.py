"""Commands of the evaluation; README.md says what each prints."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PARTS = ("dev", "test", "train")


def lines_of(options: Any) -> Iterator[str]:
    """The report that was asked for."""
    if options.command == "speed":
        from evaluation import speed

        return speed.report(options.folder, options.runs)
    if options.command == "peers":
        from evaluation import peers

        return peers.report(options.part, options.data, options.score, options.resamples)
    if options.command == "reuse":
        from evaluation import reuse

        return reuse.report(options.data, options.seed, options.pairs)
    from evaluation import quality

    return quality.report(options.part, options.data, options.score, options.resamples)


def parser_of() -> argparse.ArgumentParser:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m evaluation", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, words in (("quality", "against the corpus"), ("peers", "an easy way beside ours, against the corpus")):
        command = commands.add_parser(name, help=words)
        command.add_argument("--part", choices=PARTS, default="dev")
        command.add_argument("--data", type=Path, default=Path("../shared/data"), help="a copy of the open corpora")
        command.add_argument("--score", type=Path, default=Path("../shared/score.py"), help="the scorer")
        command.add_argument("--resamples", type=int, default=200)
    command = commands.add_parser("speed", help="documents and words a second, stage by stage; memory; start-up")
    command.add_argument("folder", type=Path)
    command.add_argument("--runs", type=int, default=5, help="how often each command is started")
    command = commands.add_parser("reuse", help="text reuse on rewritten and on merely similar sentences")
    command.add_argument("--data", type=Path, default=Path("../shared/data"), help="a copy of the open corpora")
    command.add_argument("--seed", type=int, default=1)
    command.add_argument("--pairs", type=int, default=100)
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Print a report; 2 if what it needs is not there."""
    options = parser_of().parse_args(arguments)
    try:
        for line in lines_of(options):
            print(line, flush=True)
    except FileNotFoundError as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
