"""A lemma as what is done to a word to get it: so many letters off its end, so many put on (an edit script, as in UDPipe).

Straka & Straková, "Tokenizing, POS Tagging, Lemmatizing and Parsing UD 2.0 with UDPipe", CoNLL 2017.
"""

from __future__ import annotations


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
