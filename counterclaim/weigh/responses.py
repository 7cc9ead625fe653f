"""Which deed a vow, a demand, a measure or an answer in kind responds to: rules by name, the first that speaks decides.

What readers link so is of many kinds, and most of it no rule can tell; these rules take the plain ones and leave the rest.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from counterclaim.fields import BY_NAME
from counterclaim.fields.content_words import content_stems
from counterclaim.model.claim import Claim
from counterclaim.model.incident import Relation
from counterclaim.weigh.pair import order, root_of, who

VIOLENT = frozenset(
    "missile_strike air_strike drone_strike shelling bombing chemical_attack explosion shooting armed_clash advance abduction "
    "execution arson_sabotage".split()
)
HARM = frozenset("killed injured casualties damaged destroyed hit".split())
REPLIES = {
    "promise": frozenset({"demand"}),
    "demand": frozenset({"promise"}),
    "predict": frozenset({"promise", "demand"}),
    "suspect": frozenset({"promise"}),
}
NEAR = 3  # claims before a reply
ANSWER = re.compile(
    r"\b(?:respon(?:d|ds|ded|ding|se)|retaliat\w*|reprisals?|return(?:s|ed|ing) fire|in answer|in protest"
    r"|to protest|protested)\b",
    re.IGNORECASE,
)
SUSPENDED = re.compile(r"\bsuspend\w*|\bsuspension\b|\breinforc\w*|\bstepped up security\b|\bcancel\w*", re.IGNORECASE)


def relate_responses(claims: Sequence[Claim]) -> Iterator[Relation]:
    """The answers among the claims of one incident, each with the deed it answers, in the same document."""
    documents: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=order):
        documents.setdefault(claim.document, []).append(claim)
    for told in documents.values():
        for claim in told:
            word = _word(claim, told)
            if word is not None:
                reason = f"{who(claim)}: what it says to the word of {who(word)}"
                yield Relation(claim.id, word.id, "responds", None, reason, "responds/reply")
                continue
            rule = next((rule for rule in RULES if rule(claim)), None)
            deed = _deed(claim, told) if rule else None
            if rule and deed is not None:
                reason = f"{who(claim)}: an answer to what {who(deed)} tells"
                yield Relation(claim.id, deed.id, "responds", None, reason, f"responds/{rule.__name__}")


def _word(claim: Claim, told: Sequence[Claim]) -> Claim | None:
    """The promise or demand of another just before it that it takes up, if it is of the same matter."""
    if claim.act not in REPLIES or claim.event in VIOLENT:
        return None
    before = [c for c in told if order(c) < order(claim)][-NEAR:]
    words = [c for c in before if c.act in REPLIES[claim.act] and c.event == claim.event and root_of(c) != root_of(claim)]
    return words[-1] if words else None


def _deed(claim: Claim, told: Sequence[Claim]) -> Claim | None:
    """The deed meant: one told in the same words, else what its voice blames on others, else the first that the text tells."""
    deeds = [c for c in told if c is not claim and is_deed(c) and not _is_own(claim, c)]
    inside = [c for c in deeds if claim.quote.overlaps(c.quote)]
    before = [c for c in deeds if order(c) < order(claim)]
    words = content_stems(claim.quote.exact)
    sharing = [c for c in before if len(words & content_stems(c.quote.exact)) >= 2]
    blamed = [c for c in before if c.act == "accuse" and c.chain and root_of(c) == root_of(claim)]
    return next(iter([*inside, *reversed(sharing), *reversed(blamed), *before, *deeds]), None)


def is_deed(claim: Claim) -> bool:
    """Whether it tells that violence was done: with its harm or its target, or by a word for nothing else."""
    told = claim.act in {"assert", "accuse", "suspect", "admit"} and claim.polarity == "+"
    harmed = any(a.field in HARM or a.field == "target" for a in claim.answers)
    return told and (claim.event in VIOLENT or (claim.event == "other" and harmed))


def _is_own(claim: Claim, deed: Claim) -> bool:
    """Whether the deed is that of the one who answers."""
    doers = [n for n in deed.names if n.field == "actor"]
    mine = [n for n in claim.names if n.field == "actor"]
    if any(BY_NAME["actor"].relate(a, b) == "agrees" for a in mine for b in doers):
        return True
    return bool(claim.chain) and any(content_stems(root_of(claim)) & content_stems(d.value) for d in doers)


def vow(claim: Claim) -> bool:
    """A threat, or the promise of an inquiry or of an answer."""
    promised = claim.act == "promise" and (claim.event == "investigation" or bool(ANSWER.search(claim.quote.exact)))
    return claim.act == "threaten" or promised


def demand(claim: Claim) -> bool:
    """A demand."""
    return claim.act == "demand"


def answer(claim: Claim) -> bool:
    """Its own words say that it is an answer."""
    return claim.act == "assert" and bool(ANSWER.search(claim.quote.exact))


def measure(claim: Claim) -> bool:
    """Aid suspended, security reinforced, a visit cancelled."""
    return claim.act == "assert" and claim.event in {"aid", "other", "assistance"} and bool(SUSPENDED.search(claim.quote.exact))


Rule = Callable[[Claim], bool]
RULES: tuple[Rule, ...] = (vow, demand, answer, measure)
