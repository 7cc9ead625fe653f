"""Bytes to text, by one rule.

A byte order mark decides. Else UTF-8, if the bytes are valid in it and not mere ASCII: hardly anything else ever is, whatever the
sender declares. Else the charset that the sender or the page declares, if they are valid in that; else the likeliest of a short
list of legacy charsets. Line ends and all other code points stay as they are, since quotes are checked against the file.
"""

from __future__ import annotations

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose little-endian mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# The legacy charsets that news of the wars covered here is met in. A wider list makes short texts a lottery: with Central
# European or Turkish in it, French accents come out wrong.
_LEGACY = ["cp1252", "cp1251", "koi8_r", "koi8_u", "cp866", "cp1255", "cp1256", "gb18030", "shift_jis", "euc_kr"]
# What browsers read these labels as (WHATWG Encoding): the narrower charset is a subset in practice.
_WIDER = {"iso8859-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}


def decode(payload: bytes, declared: str | None = None) -> str | None:
    """The text, without its byte order mark, or None where no charset of the rule fits."""
    for mark, charset in _MARKS:
        if payload.startswith(mark):
            return _strictly(payload[len(mark) :], charset)
    for name in (_known(declared), "utf-8") if payload.isascii() else ("utf-8", _known(declared)):
        if name and (text := _strictly(payload, name)) is not None:
            return text
    likeliest = _likeliest(payload)
    return _strictly(payload, likeliest) if likeliest else None


def charset_of(sample: bytes, *, is_whole: bool) -> str | None:
    """The charset that `decode` would take for bytes that begin with this sample; one that is not whole may end mid-character."""
    for mark, charset in _MARKS:
        if sample.startswith(mark):
            return charset
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample, final=is_whole)
    except UnicodeDecodeError:
        return _likeliest(sample)
    return "utf-8"


def storable(text: str) -> str:
    """The text as every charset and store can hold it: a NUL becomes a space, half a surrogate pair its escape."""
    return text.replace("\0", " ").encode("utf-8", "backslashreplace").decode("utf-8")


def is_binary(payload: bytes) -> bool:
    """Whether the bytes can't be text: a NUL without a byte order mark that explains it, or many control characters."""
    if any(payload.startswith(mark) for mark, _ in _MARKS):
        return False
    controls = sum(byte < 32 and byte not in b"\t\n\v\f\r\x1b" for byte in payload)
    return b"\0" in payload or controls * 20 > len(payload)


def _strictly(payload: bytes, charset: str) -> str | None:
    try:
        return payload.decode(charset)
    except (LookupError, ValueError):
        return None


def _known(declared: str | None) -> str | None:
    if not declared:
        return None
    try:
        name = codecs.lookup(declared.strip()).name
    except (LookupError, ValueError):
        return None
    return _WIDER.get(name, name)


def _likeliest(payload: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(payload, cp_isolation=_LEGACY).best()
    return best.encoding if best else None
