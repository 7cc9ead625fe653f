"""CSV: documents, claims, answers, incidents and relations, a file a table, and a note on what they are."""

from __future__ import annotations

from collections.abc import Mapping

from counterclaim.show.export.selection import Selection
from counterclaim.show.export.spreadsheet import as_csv
from counterclaim.show.export.tables import tables_of

NOTE = """What Counterclaim's ledger holds: what is claimed, not what is so. No grade is a verdict on truth.

documents.csv  texts: names, publisher, day or hour of publication as it is known
claims.csv     who says what in which words: `document` is an id of documents.csv, `incident` of incidents.csv
answers.csv    the figures and names that claims give: `claim` is an id of claims.csv; an empty `min` or `max` is an open bound
incidents.csv  what claims are about; `civilian_harm` is Airwars' grade as Counterclaim's rules or an analyst give it
relations.csv  how two claims stand to one another, each with its reason

UTF-8. A text that a spreadsheet would take for a formula has an apostrophe before it. Voices of a chain: origin first.
`precision` says how far a point may be from what was meant: settlement, district, region, country. Places: GeoNames, CC BY 4.0.
"""


def write(chosen: Selection) -> Mapping[str, bytes]:
    """The files by name."""
    tables = {f"{table.name}.csv": as_csv(table) for table in tables_of(chosen)}
    return {**tables, "README.txt": NOTE.encode("utf-8")}
