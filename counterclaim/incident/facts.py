"""What a claim says that tells one happening from another: its kind, time, place, names, numbers and words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from counterclaim.fields.content_words import content_stems
from counterclaim.fields.times_compared import Days, days_of, is_long
from counterclaim.model.claim import Claim
from counterclaim.model.place import Place

FAMILIES = {
    "strike": "missile_strike air_strike drone_strike shelling bombing chemical_attack explosion interception jamming",
    "fighting": "armed_clash",
    "territory": "advance",
    "siege": "siege",
    "killing": "shooting execution abduction",
    "arrest": "arrest investigation",
    "sabotage": "arson_sabotage",
    "talks": "ceasefire negotiation",
    "support": "arms_policy assistance",
    "threat": "red_line sanction threat",
    "aid": "aid",
    "flight": "displacement",
    "protest": "protest",
}
FAMILY = {event: family for family, events in FAMILIES.items() for event in events.split()}
DEFENCE = frozenset({"interception", "jamming"})
HARM = frozenset({"killed", "injured", "casualties", "damaged", "destroyed"})
ATTITUDES = frozenset({"threaten", "promise", "predict", "demand"})
WHOLE_WAR_DAYS = 400
WHOLE_WAR_TOLL = 10_000
WAR = re.compile(r"\b(?:civil war|the war|conflict|uprising|unrest|revolution|all-out war|front war)\b", re.IGNORECASE)
COURSE = re.compile(
    r"\b(?:began|begun|erupted|started|broke out|evolved|ongoing|locked|mired|ravaged|since \d{4})\b", re.IGNORECASE
)
REPEATED = re.compile(
    r"\b(?:regularly|repeatedly|routinely|often|sometimes|constantly|frequently|in recent (?:weeks|months|days)|over the past"
    r"|(?:last|past) (?:few )?(?:days|weeks|months)|since|so far|a series of|a wave of|campaign|years?|previous(?:ly)?"
    r"|for (?:more than )?(?:weeks|months)|latest in)\b",
    re.IGNORECASE,
)
POINTING = re.compile(
    r"^\W*(?:the|this|that|these|those|such)\s+(?:\w+\s+){0,2}?(?:attacks?|raids?|(?:air ?)?strikes?|blasts?|explosions?|bombings?"
    r"|shelling|assault|clashes|fighting|killings?|dead|death|toll|injured|wounded|victims?|assassination|murder|incident|massacre"
    r"|bombardment|operation|offensive|crash)\b",
    re.IGNORECASE,
)
ANOTHER = re.compile(r"\b(?:another|elsewhere|separate(?:ly)?|meanwhile|similar|earlier|previous(?:ly)?|nearby)\b", re.IGNORECASE)


def event_beside(event: str, other: str) -> str:
    """The event type to compare with another: what is shot down or jammed is part of the strike that it stops."""
    return other if event in DEFENCE and FAMILY.get(other) == "strike" else event


@dataclass(frozen=True)
class Facts:
    """A claim seen as evidence for a happening; what it costs to find is kept."""

    claim: Claim

    @cached_property
    def family(self) -> str:
        """The kind of happening its event belongs to: strikes of any means are one kind."""
        return FAMILY.get(self.claim.event, "other")

    @cached_property
    def days(self) -> Days | None:
        """The first and last day of its time, own or settled by the text, if both are known."""
        return days_of(self.claim.time.interval if self.claim.time else None)

    @cached_property
    def says_time(self) -> bool:
        """Whether its own words give the time."""
        return self.claim.time is not None and self.claim.time.span is not None

    @cached_property
    def is_long(self) -> bool:
        """Whether its time is a period."""
        return is_long(self.days)

    @cached_property
    def place(self) -> Place | None:
        """The gazetteer entry of its place."""
        return self.claim.place.entry if self.claim.place else None

    @cached_property
    def words(self) -> frozenset[str]:
        """The stems of its telling words."""
        return content_stems(self.claim.quote.exact)

    def names(self, field: str) -> frozenset[str]:
        """The stems of what it names in a field."""
        return self._names.get(field, frozenset())

    @cached_property
    def _names(self) -> dict[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for name in self.claim.names:
            found[name.field] = found.get(name.field, frozenset()) | content_stems(name.value)
        return found

    @cached_property
    def patients(self) -> frozenset[str]:
        """The stems of who or what it says was aimed at or harmed."""
        harmed = (c.of for c in self.claim.counts if c.of and c.field in HARM)
        return self.names("target").union(*(content_stems(of) for of in harmed))

    @cached_property
    def proper(self) -> frozenset[str]:
        """The stems of the capitalised words of its quote but the first; none where all is in capitals."""
        quote = self.claim.quote.exact
        if quote.isupper():
            return frozenset()
        return content_stems(" ".join(w for w in quote.split()[1:] if w[0].isupper()))

    @cached_property
    def figures(self) -> frozenset[tuple[str, int | None, int | None]]:
        """The numbers that are telling: three or more, said in words."""
        return frozenset((c.field, c.min, c.max) for c in self.claim.counts if (c.min or 0) >= 3 and not c.bare)

    @cached_property
    def counted(self) -> frozenset[str]:
        """The fields it has numbers in."""
        return frozenset(c.field for c in self.claim.counts)

    @cached_property
    def root(self) -> str:
        """Its first voice, lower case; empty for the document's own."""
        return self.claim.chain[0].name.lower() if self.claim.chain else ""

    @cached_property
    def is_whole_war(self) -> bool:
        """Whether it tells of a war as a whole: its beginning, course or toll."""
        quote = self.claim.quote.exact
        years = self.days is not None and (self.days[1] - self.days[0]).days >= WHOLE_WAR_DAYS
        toll = any((c.min or 0) >= WHOLE_WAR_TOLL for c in self.claim.counts)
        return (toll and years) or (bool(WAR.search(quote)) and (toll or years or bool(COURSE.search(quote))))

    @cached_property
    def is_repeated(self) -> bool:
        """Whether it tells of something that goes on or comes again."""
        return self.is_long or bool(REPEATED.search(self.claim.quote.exact))

    @cached_property
    def points_back(self) -> bool:
        """Whether it begins with a happening taken as known: "the blast"."""
        return bool(POINTING.search(self.claim.quote.exact))

    @cached_property
    def says_another(self) -> bool:
        """Whether it says that this is another one."""
        return bool(ANOTHER.search(self.claim.quote.exact[:60]))

    @cached_property
    def is_bare_harm(self) -> bool:
        """Whether it counts harm and does not say where."""
        return bool(self.counted & HARM) and self.claim.place is None

    @cached_property
    def is_attitude(self) -> bool:
        """Whether it is a reaction: a vow, a demand, a forecast, a denial."""
        return self.claim.act in ATTITUDES or self.claim.act == "deny"
