"""What a commitment promises, on what condition, and till when; and how like it what is told later is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property, lru_cache
from typing import Literal

from counterclaim.fields.content_words import content_stems, stem
from counterclaim.model.claim import Claim
from counterclaim.weigh.roots import Root
from counterclaim.weigh.same_voice import proper_of

Kind = Literal["threat", "promise", "prediction", "red line"]
KINDS: dict[str, Kind] = {"threaten": "threat", "promise": "promise", "predict": "prediction"}
WORD = re.compile(r"[^\W\d_]+")
FUTURE = re.compile(r"\b(?:will|would|shall|may|might)\b")
UNLESS = re.compile(r"\bunless\b|\buntil\b", re.IGNORECASE)
WITHIN = re.compile(r"\bwithin (?:the next )?(\w+) (hour|day|week|month)s?\b", re.IGNORECASE)
NEGATED = re.compile(r"\b(?:will|would|shall|wo|ca)n?[’' ]?(?:t\b| ?not\b|never\b)", re.IGNORECASE)
UNLEFT = re.compile(r"\bgo un\w+", re.IGNORECASE)
HYPOTHETICAL = re.compile(r"\b(?:will|would|may|might|could|(?:expected|likely|set|about) to)\b", re.IGNORECASE)
VOWING = frozenset(
    "unanswer unpunish answer respond response retaliate retaliation avenge revenge reprisal punish price pay consequence".split()
)
NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
HOURS = {"hour": 1, "day": 24, "week": 168, "month": 744}
SMALL = frozenset(
    "the and any for with from will would shall may might its his her our their that this these those was were are been being has "
    "have had not into onto over across before after again within one two own who which there than upon him them".split()
)
IRREGULAR = dict(
    pair.split("/")
    for pair in (
        "struck/strike fell/fall fallen/fall fled/flee used/use uses/use sent/send shot/shoot began/begin took/take taken/take "
        "died/die dies/die freed/free gave/give given/give burnt/burn won/win held/hold left/leave kept/keep broke/break "
        "broken/break"
    ).split()
)


@dataclass(frozen=True)
class Commitment:
    """A threat, promise, prediction or red line: the claim that makes it, its root, and when it was made, where that is known."""

    claim: Claim
    root: Root
    made: datetime | None = None
    repeats: tuple[str, ...] = ()

    @property
    def kind(self) -> Kind:
        """What it is."""
        return "red line" if self.claim.event == "red_line" else KINDS[self.claim.act]

    @property
    def condition(self) -> str | None:
        """The words that it hangs on."""
        return self.claim.condition.exact if self.claim.condition else None

    @property
    def is_unless(self) -> bool:
        """Whether it falls away when its condition comes."""
        if self.condition is None:
            return False
        return bool(UNLESS.match(self.condition) or UNLESS.search(self.claim.quote.exact.split(self.condition)[0]))

    @cached_property
    def deadline(self) -> date | None:
        """The last day for it, where one is named."""
        made = self.made.date() if self.made else None
        time = self.claim.time
        end = date.fromisoformat(time.interval.end[:10]) if time and time.interval.end else None
        if end is not None and made is not None and end > made:
            return end
        found = WITHIN.search(self.claim.quote.exact)
        number = _number(found[1]) if found else None
        if found is None or number is None or self.made is None:
            return None
        return (self.made + timedelta(hours=number * HOURS[found[2].lower()])).date()

    @cached_property
    def doer(self) -> frozenset[str]:
        """The words by which whoever is to do it is named: the voice's own name, and the subject of what it says."""
        subject = FUTURE.split(self.claim.quote.exact, maxsplit=1)[0] if FUTURE.search(self.claim.quote.exact) else ""
        actors = [name.value for name in self.claim.names if name.field == "actor"]
        if self.condition:
            subject = subject.replace(self.condition, "")
        said = " ".join([self.root.name, subject, *actors])
        return frozenset(word.lower() for word in proper_of(said))

    @cached_property
    def act(self) -> frozenset[str]:
        """The telling words of what is to be done, but for its condition and its doer."""
        return frozenset(w for w in words_of(self._without_condition) if not any(is_kin(w, own) for own in self.doer))

    @cached_property
    def objects(self) -> frozenset[str]:
        """The words of the act that do not stand in any report of violence, nor in any vow: none where none was said."""
        return content_stems(" ".join(self.act - VOWING)) - VOWING

    @property
    def is_negated(self) -> bool:
        """Whether it is said not to come: not a vow that something will not go unanswered."""
        return bool(NEGATED.search(self._without_condition)) and not UNLEFT.search(self.claim.quote.exact)

    @cached_property
    def hangs_on(self) -> frozenset[str]:
        """The telling words of its condition."""
        return words_of(UNLESS.sub("", self.condition)) - {"if"} if self.condition else frozenset()

    @property
    def _without_condition(self) -> str:
        return self.claim.quote.exact.replace(self.condition, " ") if self.condition else self.claim.quote.exact


@lru_cache(maxsize=50_000)
def words_of(text: str) -> frozenset[str]:
    """The telling words of some text, each in one form: struck and strikes are strike."""
    words = (word.lower() for word in WORD.findall(text))
    return frozenset(IRREGULAR.get(w, stem(w)) for w in words if len(w) > 2 and w not in SMALL)


def share_of(words: frozenset[str], said: frozenset[str]) -> float:
    """The share of the words that is said."""
    return sum(any(is_kin(word, other) for other in said) for word in words) / len(words) if words else 0.0


def is_kin(one: str, other: str) -> bool:
    """Whether two words are one, but for their endings: Tarsk and Tarskan, deliver and delivered."""
    shorter = min(len(one), len(other))
    return one == other or (shorter >= 4 and one[:shorter] == other[:shorter] and abs(len(one) - len(other)) <= 3)


def _number(word: str) -> int | None:
    if word.isdigit():
        return int(word)
    return NUMBERS.index(word.lower()) + 1 if word.lower() in NUMBERS else None
