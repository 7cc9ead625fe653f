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
    if options.command == "pages":
        from evaluation import pages

        return pages.report(options.claims, options.seed, options.runs, options.ledger)
    if options.command == "ablation":
        from evaluation import ablation

        return ablation.report(options.part, options.data, options.score)
    if options.command == "voices":
        from evaluation import voices

        return voices.report(options.part, options.data, options.score, options.apart)
    if options.command == "muc":
        from evaluation import muc

        return muc.report(options.data, options.misses)
    if options.command == "pnas":
        from evaluation import pnas

        return pnas.report(options.data)
    if options.command == "ecbplus":
        from evaluation import ecbplus

        return ecbplus.report(options.data)
    from evaluation import quality

    return quality.report(options.part, options.data, options.score, options.resamples, options.worst)


def gate_of(options: Any) -> int:
    """Print what the gate says; 0 if it lets through."""
    from evaluation import gate

    verdict = gate.run(options.part, options.data, options.score, update=options.update, new_corpus=options.new_corpus)
    print("\n".join(verdict.lines), flush=True)
    return 0 if verdict.passed else 1


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
        if name == "quality":
            command.add_argument("--worst", type=int, default=0, metavar="N", help="print the N claims that went most wrong")
    command = commands.add_parser("ablation", help="rules alone, the reader alone, and both")
    command.add_argument("--part", choices=PARTS, default="dev")
    command.add_argument("--data", type=Path, default=Path("../shared/data"), help="a copy of the open corpora")
    command.add_argument("--score", type=Path, default=Path("../shared/score.py"), help="the scorer")
    command = commands.add_parser("gate", help="1 if a figure fell below its floor")
    command.add_argument("--data", type=Path, default=Path("../shared/data"), help="a copy of the open corpora")
    command.add_argument("--score", type=Path, default=Path("../shared/score.py"), help="the scorer")
    command.add_argument("--part", choices=PARTS, action="append", help="only this part (default: all that have floors)")
    command.add_argument("--update", action="store_true", help="raise the floors to what is measured now")
    command.add_argument("--new-corpus", action="store_true", help="the annotations were changed on purpose")
    command = commands.add_parser("speed", help="documents and words a second, stage by stage; memory; start-up")
    command.add_argument("folder", type=Path)
    command.add_argument("--runs", type=int, default=5, help="how often each command is started")
    command = commands.add_parser("reuse", help="text reuse on rewritten and on merely similar sentences")
    command.add_argument("--data", type=Path, default=Path("../shared/data"), help="a copy of the open corpora")
    command.add_argument("--seed", type=int, default=1)
    command.add_argument("--pairs", type=int, default=100)
    command = commands.add_parser("voices", help="who is one voice across a cell's documents, against the annotated chains")
    command.add_argument("--part", choices=PARTS, default="dev")
    command.add_argument("--data", type=Path, default=Path("../shared/data"), help="a copy of the open corpora")
    command.add_argument("--score", type=Path, default=Path("../shared/score.py"), help="the scorer")
    command.add_argument("--apart", action="store_true", help="print the names on which ours and the gold part")
    command = commands.add_parser("muc", help="casualties, perpetrators and accusations against MUC's templates")
    command.add_argument("--data", type=Path, default=Path("../shared/data"), help="a copy of the open corpora")
    command.add_argument("--misses", action="store_true", help="print what was missed (-) and what was too much (+)")
    command = commands.add_parser("pnas", help="published loss claims: disagreements found, and false ones")
    command.add_argument("--data", type=Path, default=Path("../shared/data"), help="a copy of the open corpora")
    command = commands.add_parser("ecbplus", help="incidents as clusters of event mentions, for reference")
    command.add_argument("--data", type=Path, default=Path("../shared/data"), help="a copy of the open corpora")
    command = commands.add_parser("pages", help="seconds a page of `counterclaim serve` on a large made-up ledger")
    command.add_argument("--claims", type=int, default=100_000)
    command.add_argument("--seed", type=int, default=1)
    command.add_argument("--runs", type=int, default=5, help="how often each page is asked for again")
    command.add_argument("--ledger", type=Path, help="where to keep the ledger, or one kept before (default: nowhere)")
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Print a report; 1 if the gate is shut, 2 if what is needed is not there or is not given."""
    from evaluation.quality import Refused

    options = parser_of().parse_args(arguments)
    try:
        if options.command == "gate":
            return gate_of(options)
        for line in lines_of(options):
            print(line, flush=True)
    except (FileNotFoundError, Refused) as error:
        print(error, file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
