"""The words a count field goes by, by the role of what they count."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from counterclaim.language.analysis import Token
from counterclaim.language.clause import Clause

NONE: frozenset[str] = frozenset()
Found = tuple[Token, str, bool]  # what a construction yields: the noun counted, the construction, whether it counts itself


@dataclass(frozen=True, slots=True)
class Roles:
    """A field's words, by the role of what they count.

    patients: verbs whose object, or passive subject, is counted. subjects: verbs whose subject is, `when` it says so of the verb.
    nouns: counted themselves ("four deaths"), whose "of" or "among" phrase says whom. states: said of what was counted ("five
    dead"). tolls: nouns that lead a number ("a death toll of 70"). remains: nouns that stand for those counted, number or none
    ("bodies"). sufferings: what those counted suffer. results: states that a verb leaves its object in ("shot dead").
    instruments: whether means count ("shelled with two rounds"), and `reaches` whether those that struck do ("hit by two
    shells"). strays: whether what is lost from radar is counted, instead of who was lost. accepts: whether a noun can be counted
    in this field at all. things: a singular is one. bare_nouns: whether a noun without a number counts.
    """

    patients: frozenset[str] = NONE
    subjects: frozenset[str] = NONE
    nouns: frozenset[str] = NONE
    states: frozenset[str] = NONE
    tolls: frozenset[str] = NONE
    accepts: Callable[[Clause, Token], bool] = lambda clause, token: True
    things: bool = False
    bare_nouns: bool = True
    remains: frozenset[str] = NONE
    sufferings: frozenset[str] = NONE
    results: frozenset[str] = NONE
    instruments: bool = False
    reaches: bool = False
    strays: bool = False
    when: Callable[[Clause, Token], bool] = lambda clause, verb: True
