"""Times said in a text, and what they come to, given the document's day.

Each family of expressions is a list of rules in `timex/`. Where two match the same words the longer match stands; of equally
long ones the earlier rule. What nothing settles is kept with an unknown interval: a missing date is never made up.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from counterclaim.language.analysis import Sentence, TimeMention, Token
from counterclaim.language.timex import clock, months, spans, units, vague
from counterclaim.language.timex.days import DAY, day_of
from counterclaim.language.timex.rule import Anchor, Rule, first_day, on_day
from counterclaim.language.timex.words import compile_pattern
from counterclaim.model.moment import UNKNOWN, Interval, Published
from counterclaim.model.span import Span

_DAYS = Rule("day", compile_pattern(f"(?P<day>{DAY})"), lambda match, anchor: on_day(day_of(match["day"], anchor)))
REACH = 8  # sentences: how far back a clock time or a part of the day looks for its day
HEAD = 120  # characters: where the date of publication stands
RULES: list[Rule] = [*clock.RULES, *spans.RULES, _DAYS, *months.RULES, *units.RULES, *vague.RULES]


@dataclass(frozen=True, slots=True)
class _Found:
    match: re.Match[str]
    rule: Rule
    first: int
    last: int


def find_times(text: str, tokens: Sequence[Token], sentences: Sequence[Sentence], published: Published) -> tuple[TimeMention, ...]:
    """The times said in the text, in its order, none overlapping another."""
    likely = _likely_case(text, tokens)
    mentions: list[TimeMention] = []
    spoken: list[tuple[int, date]] = []
    said: list[tuple[int, Interval]] = []
    for found in _longest(_candidates(likely, tokens)):
        sentence = tokens[found.first].sentence
        near = [day for index, day in spoken if sentence - REACH <= index <= sentence]
        last = said[-1][1] if said and said[-1][0] >= sentence - 1 else UNKNOWN
        anchor = Anchor(published.day, last, near[-1] if near else None, _is_ahead(tokens, sentences[sentence], found))
        interval = found.rule.resolve(found.match, anchor)
        mentions.append(TimeMention(found.first, found.last, Span.of(text, *found.match.span()), interval))
        if interval.is_known:
            said.append((sentence, interval))
        day = _settled_day(interval)
        if day and not (day == published.day and _stands_at_head(found)):
            spoken.append((sentence, day))
    return tuple(mentions)


def _likely_case(text: str, tokens: Sequence[Token]) -> str:
    """The text with its words as the tokens have them: a transcript in capitals gets its likely case, offsets stay."""
    pieces, at = [], 0
    for token in tokens:
        pieces.append(text[at : token.start] + token.text)
        at = token.end
    return "".join(pieces) + text[at:]


def _candidates(text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, _Found]]:
    starts, ends = [t.start for t in tokens], [t.end for t in tokens]
    for order, rule in enumerate(RULES):
        for match in rule.pattern.finditer(text):
            first, last = bisect_right(starts, match.start()) - 1, bisect_left(ends, match.end()) + 1
            if 0 <= first < last <= len(tokens) and match.start() < match.end():
                found = _Found(match, rule, first, last)
                if not any(is_vetoed(tokens, found) for is_vetoed in VETOES):
                    yield order, found


def _longest(candidates: Iterator[tuple[int, _Found]]) -> list[_Found]:
    """The candidates that stand: the longer first, then the earlier rule; what overlaps one that stands is dropped."""
    taken: list[_Found] = []
    for _, found in sorted(candidates, key=lambda c: (c[1].match.start() - c[1].match.end(), c[0], c[1].match.start())):
        start, end = found.match.span()
        if all(end <= t.match.start() or t.match.end() <= start for t in taken):
            taken.append(found)
    return sorted(taken, key=lambda found: found.match.start())


def _settled_day(interval: Interval) -> date | None:
    return first_day(interval) if interval.precision in ("day", "hour", "minute") else None


def _stands_at_head(found: _Found) -> bool:
    """Whether this is the date a report is headed by: it says when it was published, not when anything happened."""
    return found.match.start() < HEAD and re.search(r"\d{4}", found.match[0]) is not None


def _is_ahead(tokens: Sequence[Token], sentence: Sentence, found: _Found) -> bool:
    """Whether the verb that the time hangs on speaks of what is to come: "will meet on Monday", "is scheduled for 8 April"."""
    at = tokens[found.first]
    while at.head != at.index and at.pos not in ("VERB", "AUX"):
        at = tokens[at.head]
    if at.lemma in ("schedule", "due", "expect", "plan"):
        return True
    around = tokens[sentence.first : sentence.last]
    return any(t.head == at.index and t.dep == "aux" and t.text.lower() in ("will", "shall", "'ll", "’ll") for t in around)


def _counts_something(tokens: Sequence[Token], found: _Found) -> bool:
    """A number at the end that counts the plural after it: "2000 people"; a year with its preposition counts nothing."""
    last, words = tokens[found.last - 1], found.match[0]
    if not words[-1].isdigit() or found.last == len(tokens) or not words.isdigit():
        return False
    return tokens[found.last].tag in ("NNS", "CD") or (tokens[found.last].tag == "JJ" and last.dep == "nummod")


def _is_adjective(tokens: Sequence[Token], found: _Found) -> bool:
    """A vague word that belongs to a noun: "an earlier attack", "the now empty town"."""
    token = tokens[found.first]
    return found.rule.name == "adverb" and found.last - found.first == 1 and (token.dep == "amod" or token.tag == "JJ")


def _is_street(tokens: Sequence[Token], found: _Found) -> bool:
    """A date that names a street, a square or a body: "9 October Avenue"."""
    after = tokens[found.last].text.lower() if found.last < len(tokens) else ""
    return after.rstrip("s") in ("avenue", "street", "square", "bridge", "road", "park", "movement", "brigade", "brigades")


def _is_plain_word(tokens: Sequence[Token], found: _Found) -> bool:
    """May, March, August that are no months: an auxiliary, a verb, an adjective."""
    return found.rule.name == "bare_month" and tokens[found.first].pos not in ("PROPN", "NOUN")


VETOES = [_counts_something, _is_adjective, _is_street, _is_plain_word]
