"""Where a text's heading ends: the date line, the title and the tags that stand before the running text.

Text that was taken off a page often runs them into the first sentence ("9 dead as alliance attacks Aleppo AFP Thursday 2 Jul 2015
At least nine people were killed …"). The full date with its year, near the head, is where the running text begins.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from counterclaim.language.analysis import Sentence, Token

REACH = 220  # characters: a date further in belongs to the story
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
DATE = re.compile(
    rf"(?:\b\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s*\d{{4}}\b|\b{_MONTH}\s*\d{{1,2}},?\s*\d{{4}}\b|\b\d{{4}}-\d\d-\d\d\b|\b\d\d?[/.]\d\d?[/.]\d{{4}}\b)"
    r"(?:[\s|,-]*\d{1,2}:\d\d(?:\s*[ap]\.?m\.?)?(?:\s*\(?[A-Z]{2,4}\)?)?)?",
    re.IGNORECASE,
)
# KYIV, May 12 (Reuters) - · SANTIAGO, 5 JAN 90 -- [TEXT] · MOSCOW (Sputnik) –
DATELINE = re.compile(
    r"\A\s*[A-Z][\w .,'’/-]{1,60}?(?:\([^)\n]{2,40}\)\s*(?:[-–—]{1,2}|:)|\d\s*[-–—]{1,2})\s+(?:\[[A-Za-z ]{2,20}\]\s*)*"
)
# … in rebel-held Aleppo AFP Eleven children were killed: a title with its agency, and the lede, its mark between them lost.
CREDIT = re.compile(
    r"\A[^.!?\n]{20,140}?\b[A-Z][\w-]*\s+(?:AFP|AP|DPA|EFE|SANA|UPI|Reuters|Xinhua|TASS)\s+"
    r"(?=[A-Z\d][\w-]*\s)(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|News|Photo|Agency|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
CONTENT_POS = frozenset({"NOUN", "PROPN", "VERB", "NUM", "ADJ"})
REPEATED = 0.7  # of a heading's content words stand in the sentences after it
LONGEST = 20  # tokens: what is longer is a lede, not a title


def heading_breaks(text: str) -> list[int]:
    """Offsets at which the running text, or a further part of the heading, begins: after the date, if a capital follows."""
    breaks = []
    for match in DATE.finditer(text[:REACH]):
        rest = text[match.end() :]
        body = rest.lstrip(" \t\n-–—|:()[].")
        if body[:1].isupper() or body[:1] in {'"', "“"} or body[:1].isdigit():
            breaks.append(match.end() + len(rest) - len(body))
    dateline = DATELINE.match(text[:REACH])
    credit = CREDIT.match(text[:REACH])
    return sorted({*breaks[-1:], *(found.end() for found in (dateline, credit) if found)})


def headings_of(tokens: Sequence[Token], sentences: Sequence[Sentence]) -> frozenset[int]:
    """The numbers of the sentences at the head that are a bare date, or a title that the text below repeats (GUIDELINES.md
    section 1 leaves both out). A lede that is told again in detail is no title."""
    found: set[int] = set()
    for sentence in sentences[:3]:
        words = _content(tokens, sentence)
        below: set[str] = set()
        for following in sentences[sentence.index + 1 : sentence.index + 4]:
            below |= _content(tokens, following)
        if words and not _is_title(tokens, sentence, words, below):
            break
        found.add(sentence.index)
    return frozenset(found)


def _is_title(tokens: Sequence[Token], sentence: Sentence, words: set[str], below: set[str]) -> bool:
    inside = tokens[sentence.first : sentence.last]
    if all(t.pos in {"NUM", "PROPN", "PUNCT", "X", "SYM"} for t in inside) or _is_date(inside):
        return True
    if DATELINE.match(" ".join(t.text for t in inside) + " ") and inside[-1].pos in {"PUNCT", "SYM", "ADP"}:
        return True
    dated = DATE.search(" ".join(t.text for t in inside[-6:])) is not None
    share = 0.4 if dated and inside[-1].text[-1:].isdigit() else REPEATED
    return len(inside) <= LONGEST + 8 * dated and len(words & below) >= share * len(words)


def _is_date(inside: Sequence[Token]) -> bool:
    """A date line: a date with hardly a word beside it."""
    text = " ".join(t.text for t in inside)
    return len(inside) <= 8 and DATE.search(text) is not None


def _content(tokens: Sequence[Token], sentence: Sentence) -> set[str]:
    inside = tokens[sentence.first : sentence.last]
    return {t.lemma for t in inside if t.pos in CONTENT_POS and len(t.lemma) > 2}
