"""What a ledger does with judgements: keeps them, undoes them, and lays them on its relations and incidents."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypeVar

from sqlalchemy import Connection

from counterclaim.errors import NotFound, UsageError
from counterclaim.model.claim import Claim
from counterclaim.model.judgement import Anchor, Judgement, JudgementKind
from counterclaim.store import judged, keep
from counterclaim.store.records import ClaimRecord
from counterclaim.weigh.judged import standing, unattached

T = TypeVar("T")
AROUND = 32  # characters kept before and after an anchor's words


class Judging:
    """The part of a ledger that holds judgements."""

    def judge(
        self, kind: JudgementKind, subject: str, value: str, claims: Sequence[Claim], *, by: str, at: datetime, why: str = ""
    ) -> Judgement:
        """The judgement is kept, and relations and incidents are as it has them."""
        if not by.strip():
            raise UsageError("a judgement is a named person's: say who with --by")
        judgement = Judgement(kind, subject, value, tuple(self._anchor(claim) for claim in claims), by, at, why)
        self._write(lambda connection: self._keep_judgement(connection, judgement))
        self._settle()
        return judgement

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
        claims = {record.claim.id: record.claim for record in self.claims()}
        return unattached(self._look(judged.all_judgements), claims)

    def _anchor(self, claim: Claim) -> Anchor:
        text, quote = self.text(claim.document), claim.quote
        before, after = text[max(0, quote.start - AROUND) : quote.start], text[quote.end : quote.end + AROUND]
        return Anchor(claim.id, claim.document, quote.start, quote.end, quote.exact, before, after)

    def _keep_judgement(self, connection: Connection, judgement: Judgement) -> None:
        judged.keep_judgement(connection, judgement)
        keep.mark_stale(connection)

    def text(self, document: str) -> str:
        """The text of a document."""
        raise NotImplementedError

    def claims(self) -> list[ClaimRecord]:
        """The claims of what items hold now."""
        raise NotImplementedError

    def _look(self, find_in: Callable[[Connection], T]) -> T:
        raise NotImplementedError

    def _write(self, change: Callable[[Connection], T]) -> T:
        raise NotImplementedError

    def _settle(self) -> None:
        raise NotImplementedError
