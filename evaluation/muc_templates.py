"""MUC-3/4 templates, and our claims, as fills of the same slots.

A fill is a value with the words it is about: `1: "PEASANT"`, `DEATH: "PEASANT"`. What answers which slot:

number      counts killed, injured, casualties, missing and detained with the words counted, against HUM TGT: NUMBER
effect      the same counts' fields (killed: DEATH, injured: INJURY, none of either: NO INJURY OR DEATH), against HUM TGT: EFFECT
perpetrator actors of violent acts, against PERP: INDIVIDUAL ID and PERP: ORGANIZATION ID taken together
confidence  act and root of the claims that name an organisation as actor, against PERP: ORGANIZATION CONFIDENCE

Denials, and what is threatened, promised, foretold or demanded, fill nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from counterclaim.fields.categories import category_of, group_of
from counterclaim.fields.content_words import stem
from counterclaim.fields.numbers import nothing_of
from counterclaim.lexicon.voices import find_voice, is_role
from counterclaim.model.claim import Claim, Count

NUMBER, EFFECT, PERPETRATOR, CONFIDENCE = SLOTS = ("number", "effect", "perpetrator", "confidence")
SOURCES = {
    "HUM TGT: NUMBER": NUMBER,
    "HUM TGT: EFFECT OF INCIDENT": EFFECT,
    "PERP: INDIVIDUAL ID": PERPETRATOR,
    "PERP: ORGANIZATION ID": PERPETRATOR,
    "PERP: ORGANIZATION CONFIDENCE": CONFIDENCE,
}
HARMS = frozenset({"killed", "injured", "casualties", "missing"})
KINDS = {
    "bombing": "BOMBING",
    "explosion": "BOMBING",
    "abduction": "KIDNAPPING",
    "arson_sabotage": "ARSON",
    **dict.fromkeys(
        "missile_strike air_strike drone_strike shelling chemical_attack shooting armed_clash execution".split(), "ATTACK"
    ),
}
FACT, CLAIMED, BY_AUTHORITIES, ACCUSED, POSSIBLE = CERTAINTIES = (
    "REPORTED AS FACT",
    "CLAIMED OR ADMITTED",
    "SUSPECTED OR ACCUSED BY AUTHORITIES",
    "SUSPECTED OR ACCUSED",
    "POSSIBLE",
)
UNTOLD = frozenset({"deny", "threaten", "promise", "predict", "demand"})
BODIES = frozenset({"state_body", "military", "party", "armed_group"})
AUTHORITIES = frozenset({"state_body", "military", "official"})
QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
WORD = re.compile(r"[^\W_]+")
SMALL = frozenset("the a an of in on at to and or for from by with who his her its their al el la los las de del".split())


@dataclass(frozen=True)
class Fill:
    """A value of a slot (one of several that are right) about some words; an optional one is not missed where it lacks."""

    slot: str
    values: tuple[str, ...]
    about: tuple[str, ...]
    optional: bool = False
    count: Count | None = None


@dataclass(frozen=True)
class Form:
    """A template, or what we have of one happening: the kinds it may be of and its fills."""

    kinds: frozenset[str]
    fills: tuple[Fill, ...]
    optional: bool = False


def form_of_template(template: Mapping[str, Sequence[str]]) -> Form:
    """The fills of a template that our claims can answer."""
    described = _descriptions(template.get("HUM TGT: DESCRIPTION", ()))
    fills = [_fill(slot, line, described) for key, slot in SOURCES.items() for line in template.get(key, ()) if line.strip("* ?")]
    kinds = frozenset(kind.strip() for line in template.get("INCIDENT: TYPE", ()) for kind in line.split("/"))
    return Form(kinds, tuple(fills), any("OPTIONAL" in line for line in template.get("MESSAGE: TEMPLATE", ())))


def _fill(slot: str, line: str, described: Mapping[str, Sequence[str]]) -> Fill:
    bare = QUOTED.sub('""', line)
    values = tuple(value.strip(" ?") for value in bare.split(":", 1)[0].split("/")) if ":" in bare else ()
    names = tuple(QUOTED.findall(line))
    return Fill(slot, values, names + tuple(d for name in names for d in described.get(name, ())), line.startswith("?"))


def _descriptions(lines: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """What the persons named in `"GOVERNOR" / "OFFICIAL": "A NAME"` are called beside their names."""
    found: dict[str, tuple[str, ...]] = {}
    for line in lines:
        called, names = QUOTED.sub('""', line).partition('": "')[0].count('""') or 1, QUOTED.findall(line)
        if len(names) > called:
            found |= dict.fromkeys(names[called:], tuple(names[:called]))
    return found


def form_of_claims(claims: Sequence[Claim]) -> Form:
    """The fills that some claims give, each once."""
    told = [c for c in claims if c.act not in UNTOLD]
    fills = {(f.slot, f.values, f.about): f for claim in told for f in (*_of_counts(claim), *_of_actors(claim))}
    kinds = frozenset(KINDS[c.event] for c in told if c.event in KINDS)
    return Form(kinds, (*fills.values(), *_confidences(told)))


def _of_counts(claim: Claim) -> Iterator[Fill]:
    harmed = [c for c in claim.counts if c.field in HARMS or (c.field == "detained" and claim.event == "abduction")]
    unharmed = {c.field for c in harmed if nothing_of(c)}
    for count in harmed:
        about = (count.of or "people",)
        if not nothing_of(count):
            yield Fill(NUMBER, (f"{count.min}-{count.max}",), about, count=count)
        if values := _effects(count, unharmed):
            yield Fill(EFFECT, values, about)


def _effects(count: Count, unharmed: set[str]) -> tuple[str, ...]:
    if nothing_of(count):
        both = unharmed >= {"killed", "injured"}
        none = {"killed": ("NO DEATH",), "injured": ("NO INJURY",)}.get(count.field, ())
        return ("NO INJURY OR DEATH", "NO DEATH", "NO INJURY") if both or count.field == "casualties" else none
    return {"killed": ("DEATH",), "injured": ("INJURY",), "casualties": ("DEATH", "INJURY")}.get(count.field, ())


def actors(claim: Claim) -> Iterator[str]:
    """Who did violence, by a claim that says that it was so."""
    violent = claim.event in KINDS or any(c.field in HARMS for c in claim.counts)
    if violent and claim.polarity == "+":
        yield from (name.value for name in claim.names if name.field == "actor")


def _of_actors(claim: Claim) -> Iterator[Fill]:
    yield from (Fill(PERPETRATOR, (), (actor,)) for actor in actors(claim))


def _confidences(claims: Sequence[Claim]) -> Iterator[Fill]:
    """For each organisation named as actor the firmest that is said of its part in it."""
    said: dict[str, set[str]] = {}
    for claim in claims:
        for actor in actors(claim):
            if is_organisation(actor):
                said.setdefault(actor, set()).add(confidence_of(claim, actor))
    for actor, values in said.items():
        yield Fill(CONFIDENCE, (min(values, key=CERTAINTIES.index),), (actor,))


def is_organisation(actor: str) -> bool:
    """Whether an actor is a body: known as one by its name, or else called by no word for people."""
    voice = find_voice(actor)
    if voice is not None and voice.kind not in BODIES:
        return False
    return (voice is not None and not is_role(voice)) or category_of(actor) is None


def confidence_of(claim: Claim, actor: str) -> str:
    """How firmly a claim says that the actor did it, in MUC's words."""
    if claim.act == "admit" or (claim.chain and about_one((actor,), (claim.chain[0].name,))):
        return CLAIMED
    if claim.act == "suspect":
        return POSSIBLE
    if claim.act == "assert" and not claim.chain:
        return FACT
    voice = find_voice(claim.chain[0].name) if claim.chain else None
    return BY_AUTHORITIES if voice and voice.kind in AUTHORITIES else ACCUSED


def about_one(some: Iterable[str], others: Sequence[str]) -> bool:
    """Whether two lists of names may mean one: a telling word is shared, or the group counted is the same known one."""
    return any(_words(a) & _words(b) or _same_group(a, b) for a in some for b in others)


def _words(name: str) -> frozenset[str]:
    return frozenset(stem(w) for w in WORD.findall(name.lower()) if w not in SMALL and not w.isdigit())


def _same_group(a: str, b: str) -> bool:
    return category_of(a) is not None and group_of(a) == group_of(b)


def credit(wanted: Fill, mine: Fill) -> float:
    """What a fill of ours earns: 1 if right, half where MUC gives half, else 0."""
    if wanted.slot != mine.slot or not about_one(wanted.about, mine.about):
        return 0.0
    if wanted.slot == PERPETRATOR:
        return 1.0
    if wanted.slot == NUMBER and mine.count:
        return max((_number(value, mine.count) for value in wanted.values), default=0.0)
    accused = {BY_AUTHORITIES, ACCUSED}
    near = accused >= set(mine.values) and bool(accused & set(wanted.values))
    return 1.0 if set(wanted.values) & set(mine.values) else 0.5 if near else 0.0


def _number(value: str, count: Count) -> float:
    """1 for the number itself, half for a range or a plural that the number satisfies."""
    digits: Any = re.search(r"\d+", value)
    if not digits:
        return 1.0 if count.max is None else 0.5 if count.max > 1 else 0.0
    number = int(digits[0])
    if not count.bare and number in {count.min, count.max}:
        return 1.0
    return 0.5 if (count.min or 0) <= number and (count.max is None or number <= count.max) else 0.0
