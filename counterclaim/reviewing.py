"""Analysts' decisions laid on what a ledger's documents were read to claim, as often as either changes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection

from counterclaim.model.judgement import REVIEWS, Judgement
from counterclaim.store import find, listing, reviewed
from counterclaim.store.judged import all_judgements
from counterclaim.store.records import ClaimRecord
from counterclaim.weigh.judged import standing
from counterclaim.weigh.reviewed import review


@dataclass(frozen=True, slots=True)
class Standing:
    """What decisions on claims come to now: ids that have moved, claims taken out, and judgements that found their claims."""

    moved: dict[str, str] = field(default_factory=dict)
    rejected: frozenset[str] = frozenset()
    applied: frozenset[str] = frozenset()


def lay_reviews(connection: Connection, about: Iterable[str] | None = None) -> bool:
    """What is shown of each document is its reading with the standing decisions laid on; whether any claim is other than before.

    Only the documents that `about` names, with the other versions of the same items, where it is given. A reading is made once for
    each set of decisions on each base, so laying them on again changes nothing.
    """
    decisions = [j for j in standing(all_judgements(connection)) if j.kind in REVIEWS and j.anchors]
    named = {j.anchors[0].document for j in decisions} if about is None else set(about)
    wanted = {key for document in named for key in reviewed.kin_of(connection, document)}
    if about is None:
        wanted |= reviewed.documents_laid_on(connection)
    changed = [document for document in sorted(wanted) if _lay(connection, document, decisions)]
    return bool(changed)


def standing_reviews(connection: Connection) -> Standing:
    """What the decisions that are laid on come to."""
    return Standing(*reviewed.standing_now(connection))


def claims_like(connection: Connection, key: str) -> dict[str, ClaimRecord]:
    """The claims whose id begins so, now or before their quote was corrected; also those that are listed no longer."""
    like = {record.claim.id: record for record in find.claims_like(connection, key)}
    moved = standing_reviews(connection).moved if like else {}
    return {
        record.claim.id: record
        for old, before in like.items()
        for record in ([before] if old not in moved else find.claims_like(connection, moved[old]))
    }


def _lay(connection: Connection, document: str, decisions: Sequence[Judgement]) -> bool:
    base = reviewed.find_base(connection, document)
    if base is None:
        return False
    kin = reviewed.kin_of(connection, document)
    about = [j for j in decisions if j.anchors[0].document in kin]
    reading = reviewed.laid_reading(base.reading, [j.id for j in about])
    if reading == base.shown:
        return False
    before = find.claims_of_reading(connection, base.shown)
    if not reviewed.has_reading(connection, reading):
        text = listing.find_text(connection, document) or ""
        found = review(document, text, find.claims_of_reading(connection, base.reading), about)
        laid = reviewed.Laid(base.reading, found.moved, found.rejected, found.applied)
        reviewed.keep_laid(connection, reading, laid, found.claims)
    reviewed.show_reading(connection, base, reading)
    return before != find.claims_of_reading(connection, reading)
