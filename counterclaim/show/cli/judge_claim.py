"""What an analyst decides of single claims and voices: subcommands of `counterclaim judge`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import click

from counterclaim.show.cli.corrections import changes_of, claim_options
from counterclaim.show.cli.options import by_option, json_option, ledger_option, open_ledger, why_option

if TYPE_CHECKING:
    from counterclaim.model.judgement import Judgement


def kept_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Who, why, how it is printed and in which ledger."""
    return by_option(why_option(json_option(ledger_option(command))))


def _tell(judgement: Judgement, as_json: bool) -> None:
    from counterclaim.show.cli.judge import print_judgement

    print_judgement(judgement, as_json, f"kept; counterclaim undo {judgement.id[:8]} takes it back")


@click.command(name="accept")
@click.argument("claims", metavar="CLAIM...", nargs=-1, required=True)
@kept_options
def accept(*, claims: tuple[str, ...], by: str, why: str, as_json: bool, ledger: str | None) -> None:
    """Accept claims as they are: they stay so, whatever a later version makes of the text.

    \b
    Example:
      counterclaim judge accept 5409 77d1 --by "E. Marsh"
    """
    with open_ledger() as kept:
        for claim in [kept.claim(key).claim for key in claims]:
            _tell(kept.accept(claim, by=by, at=datetime.now(UTC), why=why), as_json)


@click.command(name="reject")
@click.argument("claims", metavar="CLAIM...", nargs=-1, required=True)
@kept_options
def reject(*, claims: tuple[str, ...], by: str, why: str, as_json: bool, ledger: str | None) -> None:
    """Reject claims that the text does not make: relations and incidents are without them (`claims --rejected` lists them).

    \b
    Example:
      counterclaim judge reject 5409 --by "E. Marsh" --why "a headline of another report"
    """
    with open_ledger() as kept:
        for claim in [kept.claim(key).claim for key in claims]:
            _tell(kept.reject(claim, by=by, at=datetime.now(UTC), why=why), as_json)


@click.command(name="correct")
@click.argument("claim")
@click.option("--quote", metavar="WORDS", help="The words of the claim, verbatim.")
@claim_options
@kept_options
def correct(*, claim: str, by: str, why: str, as_json: bool, ledger: str | None, **said: Any) -> None:
    """Correct parts of a CLAIM. All words must stand in its text.

    \b
    Examples:
      counterclaim judge correct 5409 --field killed=4..6 --by "E. Marsh"
      counterclaim judge correct 5409 --act deny --voice "the ministry" --by "E. Marsh" --why "it is the ministry's denial"
      counterclaim judge correct 5409 --place Orlin --time-iso 2026-03-13 --by "E. Marsh"
    """
    with open_ledger() as kept:
        found = kept.claim(claim).claim
        judgement = kept.correct(found, changes_of(said, found), by=by, at=datetime.now(UTC), why=why)
    _tell(judgement, as_json)


@click.command(name="add")
@click.argument("document")
@click.option("--quote", metavar="WORDS", required=True, help="The words of the claim, verbatim.")
@claim_options
@kept_options
def add(*, document: str, by: str, why: str, as_json: bool, ledger: str | None, **said: Any) -> None:
    """Add a claim that was missed in a DOCUMENT: an id, the start of one, or a name.

    \b
    Example:
      counterclaim judge add report --quote "a pier burned" --voice witnesses --event explosion --by "E. Marsh"
    """
    from counterclaim.errors import NotFound
    from counterclaim.store.records import DocumentRecord

    with open_ledger() as kept:
        found = kept.get(document)
        if not isinstance(found, DocumentRecord):
            raise NotFound(f"{document} is no document: give a document's id or name")
        judgement = kept.add_claim(found.id, changes_of(said), by=by, at=datetime.now(UTC), why=why)
    _tell(judgement, as_json)


@click.command(name="comment")
@click.argument("claim")
@click.argument("words")
@by_option
@json_option
@ledger_option
def comment(*, claim: str, words: str, by: str, as_json: bool, ledger: str | None) -> None:
    """Note something of a CLAIM.

    \b
    Example:
      counterclaim judge comment 5409 "compare the later report" --by "E. Marsh"
    """
    with open_ledger() as kept:
        judgement = kept.comment([kept.claim(claim).claim], words, by=by, at=datetime.now(UTC))
    _tell(judgement, as_json)


COMMANDS = (accept, reject, correct, add, comment)
