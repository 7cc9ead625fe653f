"""What a ledger does with judgements: keeps them, undoes them, and lays them on its claims, relations and incidents."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Connection

from counterclaim.errors import NotFound, UsageError
from counterclaim.model.claim import Claim
from counterclaim.model.judgement import REVIEWS, Anchor, Judgement, JudgementKind
from counterclaim.reviewing import Standing, claims_like, lay_reviews, standing_reviews
from counterclaim.store import find, judged, keep, reviewed
from counterclaim.store.records import ClaimRecord
from counterclaim.store.state import State, state_of
from counterclaim.weigh.anchoring import nearest
from counterclaim.weigh.correcting import corrected
from counterclaim.weigh.judged import LAID, attach, known_by, standing, unattached
from counterclaim.weigh.labels import ALL, Decision, labels_of
from counterclaim.weigh.reviewed import Review, reviews_of

T = TypeVar("T")
AROUND = 32  # characters kept before and after an anchor's words


class Judging:
    """The part of a ledger that holds judgements: each a named person's (`by`), made `at` a time, with a reason or none (`why`)."""

    def judge(
        self, kind: JudgementKind, subject: str, value: str, claims: Sequence[Claim], *, by: str, at: datetime, why: str = ""
    ) -> Judgement:
        """The judgement is kept, and claims, relations and incidents are as it has them."""
        if not by.strip():
            raise UsageError("a judgement is a named person's: say who with --by")
        judgement = Judgement(kind, subject, value, tuple(self._anchor(claim) for claim in claims), by, at, why)
        self._write(lambda connection: self._keep_judgement(connection, judgement))
        self._settle()
        return judgement

    def accept(self, claim: Claim, *, by: str, at: datetime, why: str = "") -> Judgement:
        """The claim is right as it is: it stays so, whatever a later extractor makes of its words."""
        return self.judge("accept", "", Decision(labels_of(claim), (ALL,)).as_value(), [claim], by=by, at=at, why=why)

    def reject(self, claim: Claim, *, by: str, at: datetime, why: str = "") -> Judgement:
        """The claim is none: no listing but `rejected` has it, and no relation or incident rests on it."""
        return self.judge("reject", "", "", [claim], by=by, at=at, why=why)

    def correct(self, claim: Claim, changes: Mapping[str, Any], *, by: str, at: datetime, why: str = "") -> Judgement:
        """The claim is as it was but for the parts that `changes` gives (weigh.correcting.corrected says how)."""
        new, parts = corrected(claim, changes, self.text(claim.document))
        if new == claim:
            raise UsageError("the claim says so already: accept it")
        return self.judge("correct", "", Decision(labels_of(new), parts).as_value(), [claim], by=by, at=at, why=why)

    def add_claim(self, document: str, claim: Mapping[str, Any], *, by: str, at: datetime, why: str = "") -> Judgement:
        """A claim that was missed is there. `claim` has the form of GUIDELINES.md; its `quote` must stand in the document."""
        text = self.text(document)
        start = claim.get("start")
        quote = nearest(str(claim.get("quote") or ""), text, start if isinstance(start, int) else 0)
        if quote is None:
            raise UsageError("the quote must be words of the text, verbatim")
        changes = {name: value for name, value in claim.items() if name not in {"quote", "start"}}
        new = Claim(document, quote, (), "assert", "+", "other")
        new = corrected(new, changes, text)[0] if changes else new
        taken = {record.claim.id for record in (*self.claims(document=document), *self.rejected())}
        while new.id in taken:
            new = replace(new, ordinal=new.ordinal + 1)
        return self.judge("add", "", Decision(labels_of(new), (ALL,)).as_value(), [new], by=by, at=at, why=why)

    def comment(self, claims: Sequence[Claim], words: str, *, by: str, at: datetime, subject: str = "") -> Judgement:
        """Something is noted of claims, or of what `subject` names."""
        if not words.strip():
            raise UsageError("a comment has words")
        return self.judge("comment", subject, words, claims, by=by, at=at)

    def undo(self, key: str, *, by: str, at: datetime, why: str = "") -> Judgement:
        """The judgement with this id, or the start of it, no longer counts; it stays on record."""
        found = [j for j in self.judgements() if j.id.startswith(key)]
        if not key or not found:
            raise NotFound(f"no judgement that stands has the id {key}")
        if len(found) > 1:
            raise UsageError(f"several judgements begin with {key}: {', '.join(j.id for j in found)}")
        self.judge("undo", found[0].id, "", (), by=by, at=at, why=why)
        return found[0]

    def judgements(self, *, also_undone: bool = False) -> list[Judgement]:
        """The judgements that stand, in the order made; with `also_undone` all that ever were, undoings too."""
        made = self._look(judged.all_judgements)
        return made if also_undone else standing(made)

    def unattached(self) -> list[Judgement]:
        """The judgements of which a claim is not found any longer: listed, never dropped."""
        made, now = self.judgements(), self.reviewed()
        lost = {j.id for j in made if j.kind in REVIEWS and j.id not in now.applied}
        others = {anchor.claim for j in made if j.kind not in REVIEWS for anchor in j.anchors} - now.moved.keys() - now.rejected
        if others - self._look(lambda connection: find.listed_among(connection, others)):  # only then all claims matter
            claims = known_by((record.claim for record in self.claims()), now.moved)
            lost |= {j.id for j in unattached(made, claims, now.rejected)}
        return [j for j in made if j.id in lost]

    def rejected(self) -> list[ClaimRecord]:
        """The claims that analysts took out, by document."""
        return self._look(reviewed.rejected_claims)

    def reviewed(self) -> Standing:
        """Under which ids claims are listed whose quote was corrected, which were taken out, and which decisions were laid on."""
        return self._look(standing_reviews)

    def reviews(self) -> dict[str, Review]:
        """What analysts said of single claims, by the claims' ids."""
        made = [j for j in self.judgements() if j.kind in REVIEWS or j.kind == "comment"]
        if not made:
            return {}
        claims = (record.claim for record in (*self.claims(), *self.rejected()))
        return reviews_of(made, known_by(claims, self.reviewed().moved))

    def review_of(self, claim: Claim) -> Review:
        """What analysts said of one claim."""
        kin, known = self._around(claim)
        made = [j for j in self.judgements() if any(anchor.document in kin for anchor in j.anchors)]
        return reviews_of(made, known).get(claim.id, Review())

    def history(self, claim: Claim) -> list[Judgement]:
        """All judgements of a claim: undone ones and undoings too, in the order made."""
        kin, known = self._around(claim)
        made = self.judgements(also_undone=True)
        about = {j.id for j in made if any(a.document in kin and attach(a, known) == claim.id for a in j.anchors)}
        while undoings := {j.id for j in made if j.kind == "undo" and j.subject in about} - about:
            about |= undoings
        return [j for j in made if j.id in about]

    def claim(self, key: str) -> ClaimRecord:
        """The one claim with this id, the start of it, or an id that it had before its quote was corrected.

        NotFound where there is none, UsageError where there are several.
        """
        found = self._look(lambda connection: claims_like(connection, key)) if key else {}
        if not found:
            raise NotFound(f"no claim has the id {key}: give a claim's id, or the start of one")
        if len(found) > 1 and key not in found:
            raise UsageError(f"several ids begin with {key}: {', '.join(sorted(found)[:8])}")
        return found.get(key) or next(iter(found.values()))

    def versions(self, claim: str) -> list[ClaimRecord]:
        """The claim with this id as each extractor has labelled it, and as analysts have."""
        return self._look(lambda connection: find.versions_of(connection, claim))

    def state(self) -> State:
        """A value that is another once anything was added, read anew or judged: what is made of a ledger may be kept under it."""
        return self._look(state_of)

    def _around(self, claim: Claim) -> tuple[set[str], dict[str, Claim]]:
        """The versions of a claim's document, and the document's claims by all ids that they have had, rejected ones too."""
        kin = self._look(lambda connection: reviewed.kin_of(connection, claim.document))
        rejected = (record.claim for record in self.rejected() if record.claim.document == claim.document)
        listed = (record.claim for record in self.claims(document=claim.document))
        return kin, known_by((*listed, *rejected, claim), self.reviewed().moved)

    def _anchor(self, claim: Claim) -> Anchor:
        text, quote = self.text(claim.document), claim.quote
        before, after = text[max(0, quote.start - AROUND) : quote.start], text[quote.end : quote.end + AROUND]
        return Anchor(claim.id, claim.document, quote.start, quote.end, quote.exact, before, after)

    def _keep_judgement(self, connection: Connection, judgement: Judgement) -> None:
        judged.keep_judgement(connection, judgement)
        about = judgement
        while about.kind == "undo":
            about = next(j for j in judged.all_judgements(connection) if j.id == about.subject)
        laid = about.kind in REVIEWS and lay_reviews(connection, {anchor.document for anchor in about.anchors})
        if laid or about.kind in LAID:
            keep.mark_stale(connection)

    def text(self, document: str) -> str:
        """The text of a document."""
        raise NotImplementedError

    def claims(self, *, document: str | None = None) -> list[ClaimRecord]:
        """The claims of what items hold now."""
        raise NotImplementedError

    def _look(self, find_in: Callable[[Connection], T]) -> T:
        raise NotImplementedError

    def _write(self, change: Callable[[Connection], T]) -> T:
        raise NotImplementedError

    def _settle(self) -> None:
        raise NotImplementedError
