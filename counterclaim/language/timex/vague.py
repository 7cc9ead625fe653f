"""Words that say when without settling it: now, earlier, recently, in recent days."""

from __future__ import annotations

import re

from counterclaim.language.timex.rule import Anchor, Rule
from counterclaim.language.timex.words import MANY, NUMBER, UNIT, VAGUE, compile_pattern, either
from counterclaim.model.moment import UNKNOWN, Interval


def _unknown(match: re.Match[str], anchor: Anchor) -> Interval:
    return UNKNOWN


_PATTERNS = [
    ("recent", rf"(?i:(?:in|over|during|for) (?:the )?(?:recent|coming|past|last|previous|following) (?:few )?){UNIT}s"),
    ("ago", rf"(?i:(?:some|a short|a long) time|{UNIT}s|(?:a few|several|many|some) {UNIT}s|not long) (?i:ago|earlier|before)"),
    ("duration", rf"(?i:for) (?:(?i:the )?{MANY} )?{NUMBER} {UNIT}s?"),
    ("moment", r"(?i:from the moment [a-z ]{3,40}?(?=[.,;]|$))"),
    ("adverb", either(VAGUE)),
]
RULES = [Rule(name, compile_pattern(pattern), _unknown) for name, pattern in _PATTERNS]
