"""`counterclaim read`: read documents without keeping them."""

from __future__ import annotations

import click

from counterclaim.show.cli.failures import REFUSED
from counterclaim.show.cli.options import FORMATS, given_options, outside_of
from counterclaim.show.cli.output import console, warn_of
from counterclaim.show.cli.progress import progress_over


@click.command(name="read")
@click.argument("what", metavar="FILE...", nargs=-1, required=True)
@click.option("--format", "form", type=click.Choice(("text", *FORMATS)), default="text", show_default=True, help="How to write it.")
@given_options
@click.pass_context
def command(
    context: click.Context,
    *,
    what: tuple[str, ...],
    form: str,
    published: str | None,
    publisher: str | None,
    url: str | None,
    language: str | None,
    allow_private: bool,
) -> None:
    """Read documents, all together, and print what they claim; no ledger is kept.

    Takes what `add` takes. The formats are those of `export`; text is for people.

    \b
    Examples:
      counterclaim read report.txt --published 2024-12-11
      counterclaim read a.txt b.txt --format jsonl > ledger.jsonl
    """
    from counterclaim.reading import read_files

    with progress_over(what) as progress:
        outside = outside_of(published, publisher, url, language, allow_private)
        readings = read_files(what, outside, stages=context.obj, progress=progress)
    if form == "text":
        from counterclaim.show.cli.sheet import print_sheet

        print_sheet(console(), readings)
    else:
        from counterclaim.show.export import FORMATS as WRITERS

        for line in WRITERS[form](readings):
            click.echo(line)
    warn_of(readings.refused(), "")
    if readings.refused() and not readings.documents():
        context.exit(REFUSED)
