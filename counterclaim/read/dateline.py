"""When a text says, at its head, that it was written: a dateline.

Rules in the order of their precedence; each may abstain. Only a full date with its year counts, and only in a place where a date
states the publication: a date within a sentence ("on 4 April 2017 an air strike …") is of what is told. Of a moment found here the
document says that it was guessed.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from counterclaim.read.dates import DateSaid, dates_in
from counterclaim.read.wires import wire_pattern

_HEAD = 400
_LINES = 8
_LABEL = r"\b(?:published|posted|date of publication|publication date|date published|date)(?:\s+(?:on|at))?\s*[:|-]?\s*$"
_UPDATE = r"\b(?:last\s+)?(?:updated|modified)(?:\s+(?:on|at))?\s*[:|-]?\s*$"
# MOSCOW, · SAN SALVADOR, · MANAGUA (NICARAGUA), · Khan Younis, Gaza Strip, · BEIRUT (AP)
_WORD = r"(?:[A-ZÀ-Þ'(][\w'’.-]*\)?|de|del|la|al|el|of|the|and|/)"
_PLACE = re.compile(rf"\s*[A-ZÀ-Þ'][\w'’.-]*(?:[ ,]+{_WORD})*[,.:]?\s*(?:--?|–|—|/)?\s*")
# -- · (Reuters) - · [TEXT] · — : what parts a dateline from its text
_PARTING = re.compile(r"\s*(?:\([^()\n]{2,60}\)|\[[^\[\]\n]{2,60}\]|--|[–—:]|-\s)")
_PREPOSITION = re.compile(r"\b(?:on|of|since|from|until|till|by|in|before|after|dated|and|to|between|for)\s*$", re.IGNORECASE)

Rule = Callable[[str, DateSaid], bool]


def find_dateline(text: str) -> DateSaid | None:
    """The date that the text's head states as its own, or None."""
    head = text[:_HEAD]
    dates = list(dates_in(head, day_first=True))
    return next((said for _, rule in RULES for said in dates if rule(head, said)), None)


def _after_place(head: str, said: DateSaid) -> bool:
    """`MOSCOW, Dec 11, 2024 (Reuters) -`, `SANTIAGO, 5 JAN 90 --`: the agency dateline."""
    before = head[: said.start].rpartition("\n")[2]
    return bool(_PLACE.fullmatch(before)) and bool(_PARTING.match(head, said.end))


def _labelled(head: str, said: DateSaid) -> bool:
    """`Published October 1, 2014`, `Date of publication: 11 August 2016`."""
    return not said.is_short and bool(re.search(_LABEL, head[: said.start], re.IGNORECASE))


def _first(head: str, said: DateSaid) -> bool:
    """The text begins with it: `Wed 05 Apr 2017 …`."""
    return not said.is_short and not head[: said.start].strip(" \t\r\n([|-–—")


def _own_line(head: str, said: DateSaid) -> bool:
    """A line among the first that holds nothing else."""
    before, after = head[: said.start], head[said.end :]
    is_alone = not before.rpartition("\n")[2].strip(" \t|-–—") and not after.partition("\n")[0].strip(" \t\r|-–—.")
    return not said.is_short and "\n" in head and is_alone and before.count("\n") < _LINES


def _beside_agency(head: str, said: DateSaid) -> bool:
    """A stamp between headline and text: `… Aleppo AFP Saturday 9 Jul 2016 …`, `… Deir Ezzor 6 September 2016 SANA …`."""
    before = re.search(wire_pattern() + r"\W*$", head[: said.start])
    after = re.match(r"\W*" + wire_pattern(), head[said.end :])
    return not said.is_short and bool(before or (after and not _PREPOSITION.search(head[: said.start])))


def _stamped(head: str, said: DateSaid) -> bool:
    """Weekday, day and clock together, as pages print them: `Tuesday 19 July 2016 16:45`."""
    return said.has_weekday and said.has_time and not _PREPOSITION.search(head[: said.start])


def _updated(head: str, said: DateSaid) -> bool:
    """`Last updated at Jun 13, 2016`: the latest that the page can be of."""
    return not said.is_short and bool(re.search(_UPDATE, head[: said.start], re.IGNORECASE))


RULES: tuple[tuple[str, Rule], ...] = (
    ("after place", _after_place),
    ("labelled", _labelled),
    ("first", _first),
    ("own line", _own_line),
    ("beside agency", _beside_agency),
    ("stamped", _stamped),
    ("updated", _updated),
)
