"""Options that several commands have."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from counterclaim.settings import settings_from

if TYPE_CHECKING:
    from counterclaim.desk import Desk
    from counterclaim.ledger import Ledger
    from counterclaim.model.voice import Voice
    from counterclaim.reading import Outside

Command = TypeVar("Command", bound=Callable[..., Any])

OWN_VOICES = "voices.yaml"
FORMATS = ("jsonl", "attributions", "places", "corpus")
LEDGER_FORMATS = ("captures",)  # what only a kept ledger has
FILES = ("geojson", "acled", "ucdp", "webannotation", "stix", "schemaorg", "prov", "html")
FOLDERS = ("csv", "parquet", "airwars", "followthemoney")

ledger_option = click.option(
    "--ledger",
    metavar="PATH_OR_URL",
    help="The ledger: a file, or postgresql+psycopg://…  Before or after the command.  [default: $COUNTERCLAIM_LEDGER, "
    "else counterclaim.db]",
)
voices_option = click.option(
    "--voices",
    metavar="FILE",
    help="Voices of your own, before the packaged ones.  [default: $COUNTERCLAIM_VOICES, else voices.yaml beside the ledger]",
)
json_option = click.option("--json", "as_json", is_flag=True, help="JSON lines: one object a line.")


as_of_option = click.option(
    "--as-of", metavar="TIME", help="What had been published by then: 2026-03-14 (its end, UTC), 2026-03-14T09:00+02:00."
)
by_option = click.option(
    "--by", metavar="NAME", envvar="COUNTERCLAIM_ANALYST", required=True, help="Who decides.  [$COUNTERCLAIM_ANALYST]"
)
why_option = click.option("--why", default="", help="The reason, in a sentence.")


@contextmanager
def open_desk(as_of: str | None = None) -> Iterator[Desk]:
    """The ledger that the command line names, as it was known at a time."""
    from counterclaim.desk import Desk
    from counterclaim.standing import parse_time

    moment = parse_time(as_of) if as_of else None
    with open_ledger() as kept:
        yield Desk(kept, as_of=moment, now=datetime.now(UTC), voices=own_voices(click.get_current_context()))


def given_options(command: Command) -> Command:
    """The options that say what inputs do not say of themselves."""
    for option in (
        click.option("--allow-private", is_flag=True, help="Fetch from private and loopback addresses too."),
        click.option("--language", metavar="TAG", help="The language: en, uk, pt-BR."),
        click.option("--url", metavar="URL", help="The address it was published under."),
        click.option("--publisher", metavar="NAME", help="Who published it."),
        click.option("--published", metavar="DATE", help="When it was published: 2024-12-11, 2024-12-11T04:20+03:00."),
    ):
        command = option(command)
    return command


def ledger_address(context: click.Context) -> str:
    """The ledger named after the command, else before it, else by the environment, else the default."""
    named = [c.params.get("ledger") for c in (context, context.find_root())]
    return next(filter(None, named), None) or settings_from().ledger


def own_voices(context: click.Context) -> tuple[Voice, ...]:
    """The user's voices: of the file named before or after the command, else by the environment, else beside the ledger."""
    named = [c.params.get("voices") for c in (context, context.find_root())]
    path = next(filter(None, named), None) or settings_from().voices
    if path is None:
        address = ledger_address(context).removeprefix("sqlite:///")
        beside = None if "://" in address else Path(address).parent / OWN_VOICES
        path = beside if beside and beside.is_file() else None
    if path is None:
        return ()
    from counterclaim.lexicon.user_voices import read_user_voices

    return read_user_voices(Path(path))


def open_ledger(*, create: bool = False) -> Ledger:
    """The ledger that the command line names; LedgerMissing where there is none and none is to be made."""
    from counterclaim.ledger import Ledger

    context = click.get_current_context()
    return Ledger(ledger_address(context), create=create, stages=context.obj)


def outside_of(published: str | None, publisher: str | None, url: str | None, language: str | None, allow_private: bool) -> Outside:
    """What the command line says beside its inputs."""
    from counterclaim.model.capture import Given
    from counterclaim.reading import Outside

    given = Given(published=published, publisher=publisher, url=url, language=language)
    return Outside(given=given, settings=settings_from(), allow_private=allow_private)
