"""What an analyst has before him: a ledger as of a time, its incidents assessed, its threats followed up.

desk = Desk(ledger, as_of=parse_time("2026-03-14"))
for incident in desk.incidents:
    print(incident.title, desk.assess(incident).harm.grade)
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property

from counterclaim.errors import NotFound, UsageError
from counterclaim.ledger import Ledger
from counterclaim.matrix import matrix_html
from counterclaim.model.claim import Claim
from counterclaim.model.incident import Incident, Relation
from counterclaim.model.judgement import Judgement
from counterclaim.model.voice import Voice
from counterclaim.standing import known_at, sources_of
from counterclaim.store.records import ClaimRecord, DocumentRecord
from counterclaim.weigh.balance import Balance, balances_of
from counterclaim.weigh.changes import Change, Drift, changes_of, drifts_of
from counterclaim.weigh.commitments import STATES, Thread, settle, threads_of
from counterclaim.weigh.credibility import Bench, Credibility, credibility_of
from counterclaim.weigh.grade import UNJUDGED, Grade
from counterclaim.weigh.harm import Range, harm_grade, ranges_of
from counterclaim.weigh.judged import attached, known_by, lay_on
from counterclaim.weigh.queue import Task, queue_of
from counterclaim.weigh.reuse import Reused, find_reuse
from counterclaim.weigh.reviewed import Review, reviews_of
from counterclaim.weigh.roots import Root, Source, find_roots
from counterclaim.weigh.roster import roster_of
from counterclaim.weigh.support import Support, support_of


@dataclass(frozen=True)
class Assessment:
    """An incident with all that is made of it. `harm_by` names the analyst who set the grade of harm, if one did."""

    incident: Incident
    claims: tuple[ClaimRecord, ...]
    roots: Mapping[str, Root]
    relations: tuple[Relation, ...]
    supports: tuple[Support, ...]
    credibility: Mapping[str, Credibility]
    balances: tuple[Balance, ...]
    harm: Grade
    harm_by: str | None
    ranges: tuple[Range, ...]
    drifts: tuple[Drift, ...]
    changes: tuple[Change, ...]

    def _repr_html_(self) -> str:
        return matrix_html(self.claims, self.roots, f"{self.incident.title}: civilian harm {self.harm.grade}")


@dataclass(frozen=True)
class VoiceLine:
    """A voice, how often it is a claim's root, in which outlets, and its reliability with who judged it.

    `names` are those that claims have for it, its own aside.
    """

    root: Root
    claims: int
    outlets: tuple[str, ...]
    reliability: str = UNJUDGED
    judged_by: str | None = None
    names: tuple[str, ...] = ()


class Desk:
    """A ledger as it was known at a time, now where none is given; `now` is when it is looked at.

    `voices` are a user's own, which go before the packaged ones.
    """

    def __init__(
        self, ledger: Ledger, *, as_of: datetime | None = None, now: datetime | None = None, voices: Sequence[Voice] = ()
    ) -> None:
        self.as_of = as_of
        self.now = as_of or now or datetime.now(UTC)
        self._ledger = ledger
        self._documents = ledger.documents()
        self.records = {r.claim.id: r for r in known_at(ledger, self._documents, as_of)}
        self.claims = {key: record.claim for key, record in self.records.items()}
        self.judgements: Sequence[Judgement] = [j for j in ledger.judgements() if as_of is None or j.at <= as_of]
        self.roster = roster_of(voices, self.judgements)
        self.reviewed = ledger.reviewed()
        self._assessed: dict[Incident, Assessment] = {}

    @cached_property
    def sources(self) -> dict[str, Source]:
        """What is known of each document, its text too."""
        wanted = {claim.document for claim in self.claims.values()}
        found = sources_of(self._documents)
        return {key: replace(found[key], text=self._ledger.text(key)) for key in found if key in wanted}

    @cached_property
    def roots(self) -> dict[str, Root]:
        """The root of each claim."""
        return find_roots(list(self.claims.values()), self.sources, self.roster)

    @cached_property
    def reused(self) -> Reused:
        """The passages that are one text, over the whole ledger."""
        return find_reuse({key: source.text for key, source in self.sources.items()})

    @cached_property
    def _related(self) -> tuple[tuple[Relation, ...], tuple[Incident, ...]]:
        if self.as_of is None:
            return tuple(self._ledger.relations()), tuple(self._ledger.incidents())
        claims = list(self.claims.values())
        relations = self._ledger.stages.relations_between(claims)
        incidents = self._ledger.stages.incidents_from(claims, relations)
        return lay_on(self.judgements, claims, relations, incidents, moved=self.reviewed.moved, rejected=self.reviewed.rejected)

    @cached_property
    def reviews(self) -> dict[str, Review]:
        """What analysts said of single claims, by the claims' ids."""
        return reviews_of(self.judgements, self._known)

    @cached_property
    def _known(self) -> dict[str, Claim]:
        return known_by(self.claims.values(), self.reviewed.moved)

    @cached_property
    def _rank(self) -> dict[str, int]:
        return {key: number for number, key in enumerate(self.records)}

    @cached_property
    def _relations_of(self) -> dict[str, list[Relation]]:
        found: dict[str, list[Relation]] = {}
        for relation in self.relations:
            for key in (relation.a, relation.b):
                found.setdefault(key, []).append(relation)
        return found

    @property
    def documents(self) -> Sequence[DocumentRecord]:
        """The documents of the ledger, later ones too."""
        return self._documents

    @property
    def relations(self) -> tuple[Relation, ...]:
        """How the claims known stand to one another."""
        return self._related[0]

    @cached_property
    def incidents(self) -> tuple[Incident, ...]:
        """What they are about, the incident with the most claims first."""
        return tuple(sorted(self._related[1], key=lambda incident: (-len(incident.claims), incident.id)))

    @cached_property
    def homes(self) -> dict[str, Incident]:
        """The incident of each claim, by the claim's id."""
        return {key: incident for incident in self.incidents for key in incident.claims}

    @cached_property
    def _by_document(self) -> dict[str, list[ClaimRecord]]:
        found: dict[str, list[ClaimRecord]] = {}
        for record in self.records.values():
            found.setdefault(record.claim.document, []).append(record)
        return found

    def records_of(self, document: str) -> list[ClaimRecord]:
        """The claims of a document that are known, in the order of its text."""
        return self._by_document.get(document, [])

    def heir(self, key: str) -> tuple[str, ...]:
        """The claims of the incident that an earlier id leads to; none where there is none."""
        try:
            found = self._ledger.get(key)
        except (NotFound, UsageError):
            return ()
        return found.claims if isinstance(found, Incident) else ()

    def find_incident(self, key: str) -> Incident:
        """The incident with this id, the start of it, an id that it had before, or a claim's that is about it.

        NotFound where there is none, UsageError where there are several.
        """
        found = [incident for incident in self.incidents if incident.id.startswith(key)]
        found = found or [incident for incident in self.incidents if any(claim.startswith(key) for claim in incident.claims)]
        if not found:
            heir = self.heir(key)
            found = [incident for incident in self.incidents if heir and set(heir) & set(incident.claims)]
        if not key or not found:
            raise NotFound(f"no incident has the id {key}")
        if len(found) > 1:
            raise UsageError(f"several incidents begin with {key}: {', '.join(incident.id for incident in found[:8])}")
        return found[0]

    def assess(self, incident: Incident) -> Assessment:
        """The incident with support, credibility, balance and grade, worked out once."""
        if incident not in self._assessed:
            self._assessed[incident] = self._assess(incident)
        return self._assessed[incident]

    def _assess(self, incident: Incident) -> Assessment:
        records = tuple(self.records[key] for key in sorted(incident.claims, key=self._rank.__getitem__))
        claims = [record.claim for record in records]
        relations = self.relations_among(incident)
        supports = support_of(claims, self.roots, self.reused)
        bench = Bench(self.claims, self.roots, supports, relations)
        graded = {claim.id: found for claim in claims if (found := credibility_of(claim, bench))}
        harm, by = self._harm(incident, claims)
        return Assessment(
            incident=incident,
            claims=records,
            roots=self.roots,
            relations=relations,
            supports=supports,
            credibility=graded,
            balances=balances_of(claims, self.roots),
            harm=harm,
            harm_by=by,
            ranges=ranges_of(claims, self.roots, relations),
            drifts=drifts_of(claims, self.roots, self.sources),
            changes=changes_of(claims, self.roots, self.sources, relations),
        )

    def relations_among(self, incident: Incident) -> tuple[Relation, ...]:
        """How the claims of an incident stand to one another, and to others."""
        keys = sorted(incident.claims, key=self._rank.__getitem__)
        return tuple(dict.fromkeys(r for key in keys for r in self._relations_of.get(key, ())))

    def threads(self) -> tuple[Thread, ...]:
        """The commitments with what was told later, as analysts have settled them."""
        return self._threads

    @cached_property
    def _threads(self) -> tuple[Thread, ...]:
        settling = [j for j in self.judgements if j.kind in {"follow-up", "commitment"}]
        decided = [(j, keys) for j in settling if (keys := self._attached(j))]
        rejected = {(keys[0], keys[1]) for j, keys in decided if j.kind == "follow-up" and j.value == "reject"}
        settled = {keys[0]: j for j, keys in decided if j.kind == "commitment"}
        found = threads_of(list(self.claims.values()), self.roots, self.sources, self.now, rejected)
        return tuple(_as_settled(thread, settled.get(thread.commitment.claim.id)) for thread in found)

    def queue(self) -> list[Task]:
        """What is worth an analyst's minute, that first which most speaks for; not what was decided on already."""
        return self._queue

    @cached_property
    def _queue(self) -> list[Task]:
        decided = {key for key, review in self.reviews.items() if review.state}
        return queue_of(self.claims.values(), self.relations, decided)

    def voices(self) -> tuple[VoiceLine, ...]:
        """The voices that claims rest on, those with the most claims first."""
        letters = {j.subject.lower(): j for j in self.judgements if j.kind == "reliability"}
        groups: dict[str, list[Root]] = {}
        said: dict[str, set[str]] = {}
        for claim, root in self.roots.items():
            groups.setdefault(root.key, []).append(root)
            said.setdefault(root.key, set()).update(" ".join(mention.name.split()) for mention in self.claims[claim].chain[:1])
        lines = []
        for key, roots in groups.items():
            judged = letters.get(key)
            outlets = tuple(sorted({root.outlet for root in roots}))
            names = sorted({root.name for root in roots}, key=lambda name: (-len(name), name))
            name = f"without a name: {', '.join(names[:3])}" if roots[0].anonymous else names[0]
            letter, by = (judged.value, judged.by) if judged else (UNJUDGED, None)
            also = tuple(sorted(said[key] - {name}))
            lines.append(VoiceLine(replace(roots[0], name=name), len(roots), outlets, letter, by, also))
        return tuple(sorted(lines, key=lambda line: (-line.claims, line.root.key)))

    def reliability(self, root: Root) -> str:
        """The reliability of a voice: F unless an analyst has judged it."""
        judged = [j for j in self.judgements if j.kind == "reliability" and j.subject.lower() == root.key]
        return judged[-1].value if judged else UNJUDGED

    def _attached(self, judgement: Judgement) -> tuple[str, ...] | None:
        return attached(judgement, self._known, self.reviewed.rejected)

    def _harm(self, incident: Incident, claims: Sequence[Claim]) -> tuple[Grade, str | None]:
        found = harm_grade(claims, self.roots, self.reused, is_series=incident.kind != "happening")
        for judgement in reversed(self.judgements):
            keys = self._attached(judgement) if judgement.kind == "harm" else None
            if keys and keys[0] in incident.claims:
                why = f"{judgement.why or 'judged so'}; by rule it would be {found.grade}: {found.why}"
                return replace(found, grade=judgement.value, rule="judged", why=why), judgement.by
        return found, None


def _as_settled(thread: Thread, judgement: Judgement | None) -> Thread:
    state = next((state for state in STATES if judgement and state == judgement.value), None)
    return settle(thread, state, judgement.by, judgement.why) if judgement and state else thread
