"""`counterclaim judge`: what an analyst decides, kept with who, when and why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import click

from counterclaim.model.judgement import Judgement, JudgementKind
from counterclaim.show.cli import judge_claim
from counterclaim.show.cli.commitments import STATES
from counterclaim.show.cli.options import by_option, json_option, ledger_option, open_desk, open_ledger, why_option
from counterclaim.show.cli.output import print_json

GRADES = ("Confirmed", "Fair", "Weak", "Contested", "Discounted")
HELD = 3  # claims of an incident by which a judgement holds on to it
RELATIONS = ("reject", "agrees", "contradicts", "updates", "differs_in_scope", "denies", "responds")


@click.group(name="judge")
def command() -> None:
    """Decide: accept, reject, correct or add a claim; a voice, its reliability, an incident's grade, a relation, a follow-up.

    A judgement outranks the machine, stays when documents are added or read anew, and can be undone (`counterclaim undo`).

    \b
    Examples:
      counterclaim judge accept 5409 --by "E. Marsh"
      counterclaim judge correct 5409 --field killed=4..6 --by "E. Marsh" --why "the text says four to six"
      counterclaim judge reliability "Coastal Harm Monitor" B --by "E. Marsh" --why "right in 9 of 10 cases since 2024"
      counterclaim judge harm 1f3a Weak --by "E. Marsh"
      counterclaim judge relation 5409 77d1 reject --by "E. Marsh" --why "two buildings"
      counterclaim judge follow-up 5409 77d1 reject --by "E. Marsh"
      counterclaim judge commitment 5409 "carried out" --by "E. Marsh"
    """


def keep(
    kind: JudgementKind, subject: str, value: str, claims: Sequence[str], by: str, *, why: str = "", as_json: bool = False
) -> None:
    """The judgement is kept and printed. `claims` are ids or the starts of ids."""
    from counterclaim.errors import NotFound
    from counterclaim.store.records import ClaimRecord

    with open_ledger() as kept:
        records = [kept.get(key) for key in claims]
        found = [record.claim for record in records if isinstance(record, ClaimRecord)]
        if len(found) != len(records):
            raise NotFound("give claims: an id, or the start of one")
        judgement = kept.judge(kind, subject, value, found, by=by, at=datetime.now(UTC), why=why)
    print_judgement(judgement, as_json, f"kept; counterclaim undo {judgement.id[:8]} takes it back")


def print_judgement(judgement: Judgement, as_json: bool, words: str, *, stands: bool = True) -> None:
    """The judgement as a line, of words or of JSON."""
    if as_json:
        from counterclaim.show.export.assessed import judgement_row

        print_json([judgement_row(judgement, attached=True, stands=stands)])
    else:
        click.echo(f"judgement {judgement.id[:8]} {words}")


@command.command(name="reliability")
@click.argument("voice")
@click.argument("letter", type=click.Choice(tuple("ABCDEF")))
@by_option
@why_option
@json_option
@ledger_option
def reliability(*, voice: str, letter: str, by: str, why: str, as_json: bool, ledger: str | None) -> None:
    """Set a VOICE's reliability from A (completely reliable) to E (unreliable), or F (cannot be judged)."""
    from counterclaim.show.cli.merge_voices import find_voice_line

    with open_desk() as desk:
        key = find_voice_line(desk, voice).root.key
    keep("reliability", key, letter, (), by, why=why, as_json=as_json)


@command.command(name="harm")
@click.argument("incident")
@click.argument("grade", type=click.Choice(GRADES))
@by_option
@why_option
@json_option
@ledger_option
def harm(*, incident: str, grade: str, by: str, why: str, as_json: bool, ledger: str | None) -> None:
    """Set an INCIDENT's grade of civilian harm."""
    from counterclaim.show.cli.incident import find_incident

    with open_desk() as desk:
        claims = find_incident(desk, incident).claims[:HELD]
    keep("harm", "", grade, claims, by, why=why, as_json=as_json)


@command.command(name="relation")
@click.argument("one")
@click.argument("other")
@click.argument("kind", type=click.Choice(RELATIONS))
@click.option("--field", default="", metavar="FIELD", help="The field that it is about.")
@by_option
@why_option
@json_option
@ledger_option
def relation(*, one: str, other: str, kind: str, field: str, by: str, why: str, as_json: bool, ledger: str | None) -> None:
    """Reject the relation of two claims, or set it: ONE updates, denies or responds to OTHER."""
    keep("relation", field, kind, (one, other), by, why=why, as_json=as_json)


@command.command(name="follow-up")
@click.argument("commitment")
@click.argument("claim")
@click.argument("verdict", type=click.Choice(("accept", "reject")))
@by_option
@why_option
@json_option
@ledger_option
def follow_up(*, commitment: str, claim: str, verdict: str, by: str, why: str, as_json: bool, ledger: str | None) -> None:
    """Accept or reject CLAIM as a follow-up of COMMITMENT."""
    keep("follow-up", "", verdict, (commitment, claim), by, why=why, as_json=as_json)


@command.command(name="commitment")
@click.argument("claim")
@click.argument("state", type=click.Choice(STATES))
@by_option
@why_option
@json_option
@ledger_option
def commitment(*, claim: str, state: str, by: str, why: str, as_json: bool, ledger: str | None) -> None:
    """Settle the STATE of a commitment."""
    keep("commitment", "", state, (claim,), by, why=why, as_json=as_json)


for subcommand in judge_claim.COMMANDS:
    command.add_command(subcommand)
