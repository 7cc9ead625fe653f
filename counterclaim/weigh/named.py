"""How the names that two claims of one incident give stand to one another: who did it, with what."""

from __future__ import annotations

from collections.abc import Iterator

from counterclaim.fields import BY_NAME
from counterclaim.model.claim import NAME_FIELDS
from counterclaim.model.incident import Relation
from counterclaim.weigh.pair import FUTURE, Pair, who
from counterclaim.weigh.responses import is_deed

BLAMING = frozenset({"accuse", "suspect", "admit"})
ONE_DEVICE = frozenset({"bombing", "explosion"})  # what goes off is one thing; a raid has many munitions


def relate_named(pair: Pair) -> Iterator[Relation]:
    """Agreement on a name, and accounts that part on who did it or what went off."""
    if {pair.one.act, pair.other.act} & (FUTURE | {"deny"}) or pair.one.polarity != pair.other.polarity:
        return
    one, other = pair.one.names, pair.other.names
    for field in NAME_FIELDS if one and other else ():
        mine, theirs = ([n for n in names if n.field == field] for names in (one, other))
        verdicts = {BY_NAME[field].relate(a, b) for a in mine for b in theirs}
        if "agrees" in verdicts:
            yield pair.relate("agrees", field, f"both name {mine[0].value}", f"{field}/same")
        elif verdicts == {"contradicts"} and (rule := _parting(pair, field)):
            reason = f"{mine[0].value} ({who(pair.one)}) against {theirs[0].value} ({who(pair.other)})"
            yield pair.relate("contradicts", field, reason, f"{field}/{rule}")


def _parting(pair: Pair, field: str) -> str | None:
    """The rule by which two different names can't both be right, if any: both tell of one deed."""
    if pair.in_one_voice or pair.one.event != pair.other.event or not (is_deed(pair.one) and is_deed(pair.other)):
        return None
    if field == "actor" and {pair.one.act, pair.other.act} & BLAMING:
        return "two are blamed"
    if field == "weapon" and pair.one.event in ONE_DEVICE and {pair.one.act, pair.other.act} == {"assert"}:
        return "two devices"
    return None
