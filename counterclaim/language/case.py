"""Text that lost its case: a form of it that a parser trained on ordinary text can read.

Old wire and broadcast transcripts are upper case throughout. Words are given back the case they most likely had, letter for
letter, so that every offset stays. A word is ordinary if the vocabulary knows it in lower case; what it does not know is a name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

SHARE = 0.7  # of the letters in upper case: a headline or an alarm has less, a transcript more
MONTHS = frozenset(
    "JAN FEB MAR APR JUN JUL AUG SEP SEPT OCT NOV DEC JANUARY FEBRUARY APRIL JUNE JULY AUGUST SEPTEMBER OCTOBER "
    "NOVEMBER DECEMBER MONDAY TUESDAY WEDNESDAY THURSDAY FRIDAY SATURDAY SUNDAY".split()
)
ENDERS = frozenset({".", "!", "?"})


def is_upper_case(text: str) -> bool:
    """Whether the text has lost its case: most of its letters are capitals."""
    letters = [c for c in text if c.isalpha()]
    return bool(letters) and sum(c.isupper() for c in letters) > SHARE * len(letters)


def recase(words: Sequence[str], is_ordinary: Callable[[str], bool]) -> list[str]:
    """The words in their likely case, each as long as it was."""
    out: list[str] = []
    starts_sentence = True
    for i, word in enumerate(words):
        out.append(_recase_word(word, starts_sentence, i, words, is_ordinary))
        starts_sentence = word in ENDERS or (starts_sentence and not word[:1].isalnum())
    return out


def _recase_word(word: str, first: bool, i: int, words: Sequence[str], is_ordinary: Callable[[str], bool]) -> str:
    lower = word.lower()
    if len(lower) != len(word) or not word.isupper() or word == "I":
        return word
    if len(word) == 1 or word.startswith(("'", "’")) or word[0].isdigit():
        return lower if not first else word
    if word in {"MARCH", "MAY"}:
        beside = {*words[max(i - 1, 0) : i], *words[i + 1 : i + 2]}
        return word.capitalize() if first or any(w[:1].isdigit() for w in beside) else lower
    if word in MONTHS or (_is_initialism(word, i, words) and not is_ordinary(lower)):
        return word if word not in MONTHS else word.capitalize()
    if is_ordinary(lower):
        return lower.capitalize() if first else lower
    return lower.capitalize() if "." not in word else word


def _is_initialism(word: str, i: int, words: Sequence[str]) -> bool:
    """FMLN, ELN, U.S.: bracketed after its long form, dotted, or without a vowel to say it by."""
    bracketed = 0 < i < len(words) - 1 and words[i - 1] in "([" and words[i + 1] in ")]"
    return bracketed or (len(word) <= 5 and not set(word) & set("AEIOUY"))
