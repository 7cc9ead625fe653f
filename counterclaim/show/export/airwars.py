"""A bundle like the ones that Airwars publishes of an incident: the toll from least to most by category, the grade, the sources.

The names of the columns are like theirs; the figures are what the ledger's sources claim, and no record of Airwars'.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from counterclaim.desk import Assessment
from counterclaim.fields.categories import GROUPS, THINGS
from counterclaim.framing import Cell, Kind, Table, published_words
from counterclaim.show.export.points import point_of
from counterclaim.show.export.selection import Selection
from counterclaim.show.export.spreadsheet import as_csv
from counterclaim.weigh.support import is_telling

TOLLS = ("killed", "injured")
CATEGORIES = tuple(group for group in GROUPS if group not in THINGS)
HEAD: Mapping[str, Kind] = dict.fromkeys(("incident", "title", "date", "place"), str) | {
    "latitude": float,
    "longitude": float,
    "precision": str,
}
TAIL: Mapping[str, Kind] = dict.fromkeys(("named_as_doers", "grade", "grade_why", "grade_by"), str) | {
    "sources": int,
    "claims": int,
}
SOURCES: Mapping[str, Kind] = dict.fromkeys(
    (
        "incident",
        "claim",
        "voice",
        "root",
        "root_kind",
        "publisher",
        "title",
        "published",
        "url",
        "act",
        "polarity",
        "quote",
        "reliability",
    ),
    str,
) | {"credibility": str}
NOTE = """Not Airwars' data: a ledger of claims, written by Counterclaim in columns like those of Airwars' incident pages.

incidents.csv  one line an incident. killed_CATEGORY_min and _max: from the least to the most that anybody tells; _open: true where
               the most is "or more". Empty: nobody tells. `people`: no more is said of them. Categories overlap: never add them.
               `grade` is of civilian harm, by Counterclaim's rules on Airwars' published grades, or by the analyst in `grade_by`.
sources.csv    one line a claim: whose word it is (`root`), by which voices, in which words, where published.

A text that a spreadsheet would take for a formula has an apostrophe before it. Places: GeoNames, CC BY 4.0.
"""


def write(chosen: Selection) -> Mapping[str, bytes]:
    """The files by name."""
    tolls = [f"{field}_{group}_{end}" for field in TOLLS for group in CATEGORIES for end in ("min", "max", "open")]
    kinds: Mapping[str, Kind] = {name: bool if name.endswith("_open") else int for name in tolls}
    incidents = Table("incidents", {**HEAD, **kinds, **TAIL}, [_incident(one) for one in chosen.assessed])
    sources = Table("sources", SOURCES, [row for one in chosen.assessed for row in _sources(chosen, one)])
    return {"incidents.csv": as_csv(incidents), "sources.csv": as_csv(sources), "README.txt": NOTE.encode("utf-8")}


def _incident(one: Assessment) -> tuple[Cell, ...]:
    incident, claims = one.incident, [record.claim for record in one.claims]
    entry = point_of(incident, claims)
    where = (entry.latitude, entry.longitude, entry.precision) if entry else (None, None, None)
    ranges = {(r.field, r.group): r for r in one.ranges}
    tolls: list[Cell] = []
    for field in TOLLS:
        for group in CATEGORIES:
            found = ranges.get((field, group))
            tolls += [found.low, found.high, found.is_open] if found else [None, None, None]
    roots = {root.key for claim in claims if not (root := one.roots[claim.id]).own}
    told = [claim for claim in claims if is_telling(claim)]
    doers = sorted({name.value for claim in told for name in claim.names if name.field == "actor"})
    tail = ("; ".join(doers), one.harm.grade, one.harm.why, one.harm_by, len(roots), len(claims))
    return (incident.id, incident.title, incident.when.edtf, incident.place, *where, *tolls, *tail)


def _sources(chosen: Selection, one: Assessment) -> Iterator[tuple[Cell, ...]]:
    for record in one.claims:
        claim, head, root = record.claim, chosen.masthead(record.claim), one.roots[record.claim.id]
        voices = " → ".join(mention.name for mention in claim.chain)
        about = (head.publisher, head.title, published_words(head.published), head.url)
        grades = (chosen.reliability(claim), chosen.credibility(claim))
        yield (
            one.incident.id,
            claim.id,
            voices,
            root.name,
            root.kind,
            *about,
            claim.act,
            claim.polarity,
            claim.quote.exact,
            *grades,
        )
