from __future__ import annotations

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as some

from counterclaim.language.encoding import charset_of, decode, is_binary


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
@for_all(some.text(some.characters(exclude_characters="\0\ufeff", exclude_categories=["Cs"])))
def test_unicode_comes_back_as_it_was(charset, text):
    assert decode(text.encode(charset)) == text


@pytest.mark.parametrize(
    ("text", "charset"),
    [
        ("Ракета попала в склад возле города, сообщили жители.", "cp1251"),
        ("Ракета попала в склад возле города, сообщили жители.", "koi8_r"),
        ("Le général a dit qu’il était là.", "cp1252"),
        ("The ministry said “six” missiles — all downed.", "cp1252"),
        ("قال شهود إن ستة صواريخ أطلقت", "cp1256"),
    ],
)
def test_legacy_charsets_are_told_apart(text, charset):
    assert decode(text.encode(charset)) == text
    assert decode(text.encode(charset), charset) == text


def test_a_declared_charset_that_does_not_fit_is_not_believed():
    assert decode("ракета".encode(), "ascii") == "ракета"
    assert decode("ракета".encode(), "no-such-charset") == "ракета"
    assert decode(b"six", "base64") == "six"


def test_a_sample_may_end_within_a_character():
    assert charset_of("ракета".encode()[:-1], is_whole=False) == "utf-8"


def test_what_can_not_be_text():
    assert is_binary(b"a\0b")
    assert is_binary(bytes(range(1, 9)) * 10)
    assert not is_binary("six".encode("utf-16"))
    assert not is_binary(b"")


@for_all(some.binary(max_size=200), some.text(max_size=10))
def test_any_bytes_are_a_text_or_none(payload, declared):
    decode(payload, declared)
    charset_of(payload, is_whole=True)
