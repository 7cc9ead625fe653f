"""`counterclaim export`: the ledger for other programs."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from counterclaim.show.cli.incident import find_incident
from counterclaim.show.cli.options import (
    FILES,
    FOLDERS,
    FORMATS,
    LEDGER_FORMATS,
    as_of_option,
    ledger_option,
    open_desk,
    open_ledger,
)

LINES = (*FORMATS, *LEDGER_FORMATS)


@click.command(name="export")
@click.option(
    "--format",
    "form",
    type=click.Choice((*LINES, *FILES, *FOLDERS)),
    default="jsonl",
    show_default=True,
    help="What to write.",
)
@click.option("-o", "--out", "--output", "out", type=click.Path(path_type=Path), help="A file or, for some, a folder.")
@click.option("--incident", "keys", metavar="ID", multiple=True, help="Only this incident; may be given again. Not for JSON lines.")
@click.option("--force", is_flag=True, help="Overwrite what is there.")
@as_of_option
@ledger_option
def command(*, form: str, out: Path | None, keys: tuple[str, ...], force: bool, as_of: str | None, ledger: str | None) -> None:
    """Write the ledger for other programs, to a file or to standard output.

    \b
    JSON lines    jsonl (claims, relations, incidents), attributions, places, corpus (what analysts decided, for training)
                  captures (bytes: `add` takes them in again)
    Tables        csv, parquet, airwars (folders); acled, ucdp (their columns' names, not their data)
    Maps          geojson
    Exchange      followthemoney (folder), stix, webannotation, schemaorg, prov
    On paper      html (a self-contained report: give --incident for one)

    docs/exports.md tells of each. What is there is never overwritten without --force.

    \b
    Examples:
      counterclaim export --format jsonl -o ledger.jsonl
      counterclaim export --format csv --out tables
      counterclaim export --format html --incident 1f3a --out report.html
      counterclaim export --format geojson --incident 1f3a --as-of 2026-03-14 | jq .without_place
    """
    from counterclaim.errors import UsageError

    out = None if out == Path("-") else out
    if out is not None:
        from counterclaim.show.export.place_file import check_free

        check_free(out, force=force)
    if form in LINES and (keys or as_of):
        raise UsageError(f"{form} is of the whole ledger as it is now: --incident and --as-of are for the other formats")
    if form in FOLDERS and out is None:
        raise UsageError(f"{form} is a folder of files: say where with --out FOLDER")
    if form in LINES:
        _write_lines(form, out, force)
    else:
        _write_selected(form, out, force, keys, as_of)


def _write_lines(form: str, out: Path | None, force: bool) -> None:
    from counterclaim.show import export
    from counterclaim.show.export.place_file import place_file

    with open_ledger() as kept:
        writers = {**export.FORMATS, **export.LEDGER_FORMATS}
        lines = (line + "\n" for line in writers[form](kept))
        if out is None:
            for line in lines:
                click.echo(line, nl=False)
        else:
            place_file(out, (line.encode("utf-8") for line in lines), force=force)


def _write_selected(form: str, out: Path | None, force: bool, keys: tuple[str, ...], as_of: str | None) -> None:
    from counterclaim.show.export import catalogue
    from counterclaim.show.export.place_file import place_file, place_folder
    from counterclaim.show.export.selection import Selection

    with open_desk(as_of) as desk:
        chosen = Selection(desk, [find_incident(desk, key) for key in keys] if keys else None)
        if form in catalogue.FILES:
            content = catalogue.FILES[form](chosen)
            if out is None:
                sys.stdout.buffer.write(content)
            else:
                place_file(out, [content], force=force)
        elif out is not None:
            place_folder(out, catalogue.FOLDERS[form](chosen), force=force)
