"""The stages on one screen, pure: bytes in, ledger out, the same on one machine and on many."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from counterclaim import __version__
from counterclaim.attribute import attributions_in
from counterclaim.claim import claims_of
from counterclaim.incident import describe, explain_groups, group_claims
from counterclaim.language.analyse import analyse
from counterclaim.language.analysis import Analysis
from counterclaim.model.attribution import Attribution
from counterclaim.model.capture import Capture
from counterclaim.model.claim import Claim
from counterclaim.model.document import Document
from counterclaim.model.incident import Incident, Relation
from counterclaim.read import document_of
from counterclaim.weigh import relate_groups

# What the stages are made of: a change in any of it makes new versions of the labels, never new claims.
STAGES = ("read", "language", "lexicon", "attribute", "claim", "fields", "weights", "data")
NO_LABELS = frozenset({"grades", "queue"})  # rules of grading and review, with their loaders, change no label
LARGEST = 1_000_000  # bytes: larger data files are pinned by hash in the code, which is read anyway


def extractor_version() -> str:
    """The package's version and a digest of the stages' code, data and weights."""
    digest = hashlib.sha256()
    home = Path(__file__).parent
    for path in sorted(p for stage in STAGES for p in (home / stage).rglob("*") if p.suffix != ".pyc" and p.is_file()):
        if "demo" not in path.parts and path.stem not in NO_LABELS and path.stat().st_size < LARGEST:
            digest.update(path.relative_to(home).as_posix().encode("utf-8") + b"\0" + path.read_bytes())
    return f"{__version__}+{digest.hexdigest()[:12]}"


CODE_VERSION = extractor_version()


@dataclass(frozen=True)
class Reading:
    """What one capture says: its document, the analysis of its text, who said what, and the claims.

    `refused` counts claims dropped because a span did not stand in the text (law 1).
    """

    document: Document
    analysis: Analysis
    attributions: tuple[Attribution, ...]
    claims: tuple[Claim, ...]
    refused: int


def read_capture(capture: Capture) -> Reading:
    """Stages 2 to 4 on one capture; Unreadable or Unsupported if its bytes hold no text."""
    document = document_of(capture)
    analysis = analyse(document.text, document.published)
    attributions = attributions_in(analysis)
    claims = claims_of(document.id, analysis, attributions)
    kept = tuple(claim for claim in claims if _stands(claim, document.text))
    return Reading(document, analysis, attributions, kept, len(claims) - len(kept))


def claims_in(capture: Capture) -> tuple[Claim, ...]:
    """Each capture alone: same bytes, same code, same claims, same ids."""
    return read_capture(capture).claims


def relations_between(claims: Sequence[Claim]) -> tuple[Relation, ...]:
    """The relations among claims: within an incident, and of totals over several with their parts."""
    return tuple(relate_groups(group_claims(claims)))


def incidents_from(claims: Sequence[Claim], relations: Sequence[Relation] = ()) -> tuple[Incident, ...]:
    """The incidents of some claims, each claim in exactly one and with why; a claim that answers another is of its incident."""
    return tuple(describe(group, members) for group, members in explain_groups(claims, relations))


def _stands(claim: Claim, text: str) -> bool:
    return bool(claim.quote.exact.strip()) and claim.quote.stands_in(text)
