"""Voices, dates, answers and places in a few words."""

from __future__ import annotations

from datetime import datetime

from counterclaim.model.attribution import Mention
from counterclaim.model.claim import Answer, Claim
from counterclaim.model.moment import Published
from counterclaim.model.place import Place

OWN_VOICE = "(own voice)"


def chain_words(chain: tuple[Mention, ...]) -> str:
    """The voices, origin first: "residents → Shot"."""
    return " → ".join(mention.name for mention in chain) or OWN_VOICE


def date_words(published: Published) -> str:
    """When something was published, no finer than is known; with a question mark where the text only suggests it."""
    if published.moment is None:
        return "unknown"
    known = published.moment.isoformat(timespec="minutes") if published.has_time else published.moment.date().isoformat()
    return f"{known}?" if published.origin == "guessed" else known


def since_words(moment: datetime | None) -> str:
    """Since when something is known, in UTC; only the day where it counts from the day's end because no hour is known."""
    if moment is None:
        return "unknown"
    return f"{moment:%Y-%m-%d}" if (moment.minute, moment.second) == (59, 59) else f"{moment:%Y-%m-%d %H:%M}Z"


def act_words(claim: Claim) -> str:
    """The act, marked where what is said is said not to be so."""
    return f"{claim.act} not" if claim.polarity == "-" else claim.act


def answer_words(answer: Answer) -> str:
    """An answer with its field: "killed ≥ 58 people". What only says the field again is left out."""
    from counterclaim.fields import BY_NAME

    shown = BY_NAME[answer.field].show(answer)
    return f"{answer.field} {shown.removesuffix(f' {answer.field}')}"


def when_words(claim: Claim) -> str:
    """When, as it was settled, else in the text's words, else nothing."""
    if claim.time is None:
        return ""
    return claim.time.interval.edtf or (claim.time.span.exact if claim.time.span else "")


def entry_words(entry: Place) -> str:
    """A gazetteer entry, with the precision of its point."""
    region = f", {entry.region}" if entry.region else ""
    return f"{entry.name}{region}, {entry.country} ({entry.latitude:g}, {entry.longitude:g}: {entry.precision})"
