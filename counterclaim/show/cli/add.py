"""`counterclaim add`: read documents and keep them."""

from __future__ import annotations

import click

from counterclaim.show.cli.failures import REFUSED
from counterclaim.show.cli.options import given_options, ledger_option, open_ledger, outside_of
from counterclaim.show.cli.output import warn_of
from counterclaim.show.cli.progress import progress_over


@click.command(name="add")
@click.argument("what", nargs=-1, required=True)
@given_options
@ledger_option
@click.pass_context
def command(
    context: click.Context,
    *,
    what: tuple[str, ...],
    published: str | None,
    publisher: str | None,
    url: str | None,
    language: str | None,
    allow_private: bool,
    ledger: str | None,
) -> None:
    """Read documents and keep what they claim.

    WHAT is a file, a folder, a web address, or - for standard input: text, Markdown, HTML, PDF, e-mail, CSV or JSON lines of
    articles, RSS/Atom, a Telegram export, WARC, WACZ, each also gzipped. What is there already is left as it is. NAME.meta.json
    beside a file says what the options say: title, publisher, published, url, language.

    \b
    Examples:
      counterclaim add reports/ --publisher "Daily Record"
      counterclaim add https://example.org/news/1 statement.pdf
      curl -s https://example.org/feed | counterclaim add -
    """
    outside = outside_of(published, publisher, url, language, allow_private)
    with open_ledger(create=True) as kept, progress_over(what) as progress:
        report = kept.add(what, outside, progress=progress)
        address = kept.address
    parts = [f"{report.added} added", f"{report.unchanged} unchanged", f"{report.refused} refused"]
    if report.misquoted:
        parts.append(f"{report.misquoted} claims dropped whose words do not stand in the text")
    click.echo(f"{', '.join(parts)}: {address}")
    warn_of(report.refusals, "(counterclaim refused lists them)")
    if report.refused and not report.added + report.unchanged:
        context.exit(REFUSED)
