"""What a field is: one thing a claim can say, with how it is found, compared, implied and shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from counterclaim.language.clause import Clause
from counterclaim.model.claim import Answer, Count

Verdict = Literal["agrees", "contradicts", "differs_in_scope"]


@dataclass(frozen=True, slots=True)
class Field:
    """`find` gives the answers of a clause; `relate` compares two answers (None: they do not bear on each other); `implies`
    gives what an answer says in other fields; `show` puts an answer in a few words."""

    name: str
    find: Callable[[Clause], list[Answer]]
    relate: Callable[[Answer, Answer], Verdict | None]
    show: Callable[[Answer], str]
    implies: Callable[[Count], list[Count]] = lambda count: []
