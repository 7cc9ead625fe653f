"""A lemma as what is done to a word to get it: so many letters off its end, so many put on (an edit script, as in UDPipe).

Straka & Straková, "Tokenizing, POS Tagging, Lemmatizing and Parsing UD 2.0 with UDPipe", CoNLL 2017.
"""

from __future__ import annotations

from collections.abc import Container

INFLECTED = (("ied", "y"), ("ies", "y"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("es", ""), ("es", "e"), ("s", ""))

# Rare forms of verbs of this trade that no script learned from few examples gives.
IRREGULAR = {"flew": "fly", "flown": "fly", "slain": "slay", "slew": "slay", "shaken": "shake", "chosen": "choose", "dying": "die"}


def script_of(word: str, lemma: str) -> str:
    """The script "letters off:letters on" that makes the lemma of the word, both in lower case."""
    lower = word.lower()
    same = 0
    while same < min(len(lower), len(lemma)) and lower[same] == lemma[same]:
        same += 1
    return f"{len(lower) - same}:{lemma[same:]}"


def apply_script(script: str, word: str) -> str:
    """The lemma that the script makes of the word; the word in lower case where the script does not fit it."""
    off, _, on = script.partition(":")
    lower = word.lower()
    return lower[: len(lower) - int(off)] + on if int(off) <= len(lower) else lower


def mended(word: str, lemma: str, known: Container[str]) -> str:
    """The lemma of an inflected word, or where it is no known word a known one that the word is a regular form of.

    "Vowed" is of vow, not vowe; "stopped" not of itself.
    """
    lower = word.lower()
    if lower in IRREGULAR:
        return IRREGULAR[lower]
    if lemma in known and (lemma != lower or not lower.endswith(("ed", "ing"))):
        return lemma
    for ending, instead in INFLECTED:
        stem = lower.removesuffix(ending)
        if stem != lower:
            single = stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else stem
            for candidate in (stem + instead, single + instead):
                if candidate in known:
                    return candidate
    return lemma
