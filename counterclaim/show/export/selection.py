"""What an export is made from: some incidents of a desk, all unless told otherwise, assessed once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from counterclaim.desk import Assessment, Desk
from counterclaim.model.claim import Claim
from counterclaim.model.incident import Incident, Relation
from counterclaim.store.records import ClaimRecord, DocumentRecord, Masthead
from counterclaim.weigh.credibility import Credibility
from counterclaim.weigh.grade import Grade
from counterclaim.weigh.roots import Root

CANNOT_BE_JUDGED = "6"


class Selection:
    """Some incidents with their claims, relations, documents and grades; every claim is in one incident."""

    def __init__(self, desk: Desk, incidents: Sequence[Incident] | None = None) -> None:
        self.desk = desk
        self.incidents = desk.incidents if incidents is None else tuple(incidents)

    @cached_property
    def assessed(self) -> tuple[Assessment, ...]:
        """Each incident with all that is made of it."""
        return tuple(self.desk.assess(incident) for incident in self.incidents)

    @cached_property
    def incident_of(self) -> Mapping[str, Incident]:
        """The incident of each claim."""
        return {key: incident for incident in self.incidents for key in incident.claims}

    @cached_property
    def records(self) -> tuple[ClaimRecord, ...]:
        """The claims, by document and place in the text."""
        return tuple(record for key, record in self.desk.records.items() if key in self.incident_of)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """The same without their names."""
        return tuple(record.claim for record in self.records)

    @cached_property
    def relations(self) -> tuple[Relation, ...]:
        """How these claims stand to one another."""
        return tuple(r for r in self.desk.relations if r.a in self.incident_of and r.b in self.incident_of)

    @cached_property
    def documents(self) -> Mapping[str, DocumentRecord]:
        """The documents of the claims, by id."""
        wanted = {claim.document for claim in self.claims}
        return {document.id: document for document in self.desk.documents if document.id in wanted}

    @cached_property
    def _credibility(self) -> Mapping[str, Credibility]:
        return {key: found for one in self.assessed for key, found in one.credibility.items()}

    def masthead(self, claim: Claim) -> Masthead:
        """What a claim's document first appeared under."""
        return self.documents[claim.document].mastheads[0]

    def root(self, claim: Claim) -> Root:
        """Whose word a claim rests on."""
        return self.desk.roots[claim.id]

    def grade(self, claim: Claim) -> Grade | None:
        """A claim's credibility with its reason; None for what is denied, threatened or foreseen."""
        found = self._credibility.get(claim.id)
        return found.grade if found else None

    def credibility(self, claim: Claim) -> str:
        """A claim's credibility, 1–6: 6, cannot be judged, for what is denied, threatened or foreseen."""
        grade = self.grade(claim)
        return grade.grade if grade else CANNOT_BE_JUDGED

    def reliability(self, claim: Claim) -> str:
        """The reliability A–F of whom a claim rests on."""
        return self.desk.reliability(self.root(claim))
