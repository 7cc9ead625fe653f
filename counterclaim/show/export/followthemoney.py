"""FollowTheMoney: entities and statements, one dataset a voice, so that nothing is said without whose word it is.

An incident is an Event; what a voice asserts of it is stated in the dataset of that voice, with the claim's id as `origin`. What is
denied, accused, threatened, foreseen or hedged is a note that says so, never a property of the event. Needs followthemoney (extra).
"""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from counterclaim.extras import extra
from counterclaim.framing import published_words
from counterclaim.model.claim import Claim
from counterclaim.show.export.selection import Selection
from counterclaim.show.export.voices import being_of, slug_of
from counterclaim.weigh.roots import Root

LEDGER = "counterclaim"  # the dataset of what the ledger itself says: that there is such an incident, document, voice
SCHEMATA = {"body": "Organization", "public body": "PublicBody", "person": "Person", "unknown": "LegalEntity"}


@dataclass(frozen=True, slots=True)
class Told:
    """What a dataset says of an entity; `origin` is the claim it rests on, `since` when that was published."""

    dataset: str
    entity: str
    schema: str
    prop: str
    value: str | None
    origin: str | None = None
    since: str | None = None


def write(chosen: Selection) -> Mapping[str, bytes]:
    """`statements.csv`, `entities.ftm.json` (an entity a line) and `datasets.json`, by name."""
    library, kept = extra("followthemoney", "followthemoney"), extra("followthemoney.statement", "followthemoney")
    statements = [made for told in _told(chosen) for made in _statements(library, kept, told)]
    unique = sorted({s.id: s for s in statements}.values(), key=lambda s: (s.entity_id, s.dataset, s.prop, s.value, s.origin or ""))
    return {
        "statements.csv": _written(unique),
        "entities.ftm.json": "".join(_entities(library, kept, unique)).encode("utf-8"),
        "datasets.json": json.dumps({"datasets": list(_datasets(chosen))}, ensure_ascii=False).encode("utf-8"),
    }


def _told(chosen: Selection) -> Iterator[Told]:
    for incident in chosen.incidents:
        yield Told(LEDGER, f"incident-{incident.id}", "Event", "name", incident.title)
    for key, document in chosen.documents.items():
        head = document.mastheads[0]
        known = {
            "title": head.title or head.name,
            "publisher": head.publisher,
            "sourceUrl": head.url,
            "publishedAt": published_words(head.published),
            "language": head.language,
        }
        for prop, value in known.items():
            yield Told(LEDGER, f"document-{key}", "Article", prop, value)
    for claim in chosen.claims:
        root = chosen.root(claim)
        yield Told(LEDGER, f"voice-{slug_of(root)}", SCHEMATA[being_of(root)], "name", root.name)
        incident, since = chosen.incident_of[claim.id], published_words(chosen.masthead(claim).published)
        for prop, value in _properties(claim, root).items():
            yield Told(slug_of(root), f"incident-{incident.id}", "Event", prop, value, f"claim:{claim.id}", since)


def _properties(claim: Claim, root: Root) -> dict[str, str | None]:
    common: dict[str, str | None] = {"proof": f"document-{claim.document}"}
    if claim.act not in {"assert", "admit"} or claim.polarity == "-":
        said = f"{claim.act}{' not' if claim.polarity == '-' else ''}"
        return {**common, "notes": f"{root.name} ({said}): “{claim.quote.exact}”"}
    place = claim.place
    return {
        **common,
        "description": claim.quote.exact,
        "location": place.span.exact if place else None,
        "country": place.entry.country if place and place.entry else None,
        "date": claim.time.interval.edtf if claim.time else None,
    }


def _statements(library: Any, kept: Any, told: Told) -> Iterator[Any]:
    """The statement, its value cleaned as the model wants it; none where there is no value or the model refuses it."""
    clean = library.model.get(told.schema).get(told.prop).type.clean(told.value) if told.value else None
    if clean:
        about = {"entity_id": told.entity, "schema": told.schema, "dataset": told.dataset, "first_seen": told.since}
        yield kept.Statement(prop=told.prop, value=clean, original_value=told.value, origin=told.origin, **about)
        yield kept.Statement(prop="id", value=told.entity, **about)


def _written(statements: list[Any]) -> bytes:
    out = io.StringIO(newline="")
    writer = extra("followthemoney.statement.serialize", "followthemoney").CSVStatementWriter(out)
    for statement in statements:
        writer.write(statement)
    writer.close()
    return out.getvalue().encode("utf-8")


def _entities(library: Any, kept: Any, statements: list[Any]) -> Iterator[str]:
    dataset = library.Dataset.make({"name": LEDGER, "title": "Counterclaim"})
    for _, some in groupby(statements, key=lambda statement: statement.entity_id):
        entity = kept.StatementEntity.from_statements(dataset, list(some))
        yield json.dumps(entity.to_dict(), ensure_ascii=False, sort_keys=True) + "\n"


def _datasets(chosen: Selection) -> Iterator[dict[str, str]]:
    yield {"name": LEDGER, "title": "Counterclaim: which incidents, documents and voices there are"}
    roots = {slug_of(root): root for claim in chosen.claims for root in [chosen.root(claim)]}
    for slug, root in sorted(roots.items()):
        yield {"name": slug, "title": f"What {root.name} says"}
