"""The ledger's tables, as the last migration leaves them.

Rows are added, not changed: what is newest is marked `shown`, what was before it stays. Only what follows from the rest
(relations, incidents, which payload an item holds now) is brought up to date in place.
"""

from __future__ import annotations

from sqlalchemy import JSON, BigInteger, Boolean, Column, Double, ForeignKey, Integer, LargeBinary, MetaData, Table, Text

metadata = MetaData()


def _key(name: str) -> Column[str]:
    return Column(name, Text, primary_key=True)


def _text(name: str, *, unknown: bool = False) -> Column[str]:
    return Column(name, Text, nullable=unknown)


def _whole(name: str, *, key: bool = False, unknown: bool = False) -> Column[int]:
    return Column(name, Integer, primary_key=key, autoincrement=False, nullable=unknown)


def _yes(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False)


def _of(name: str, table: str, *, key: bool = False) -> Column[str]:
    return Column(name, Text, ForeignKey(f"{table}.{'sha256' if table == 'payloads' else 'id'}"), primary_key=key, nullable=False)


def _json(name: str, *, unknown: bool = False) -> Column[object]:
    return Column(name, JSON(none_as_null=True), nullable=unknown)


meta = Table("meta", metadata, _key("key"), _text("value"))

# `bytes` is null where a payload was destroyed for cause; its hash stays.
payloads = Table("payloads", metadata, _key("sha256"), Column("bytes", LargeBinary), _whole("size"))

# `payload_sha256` is what the item holds now, `received` since when that is known.
items = Table("items", metadata, _key("id"), _text("address"), _of("payload_sha256", "payloads"), _text("received"))

captures = Table(
    "captures",
    metadata,
    _key("id"),
    _of("payload_sha256", "payloads"),
    _of("item_id", "items"),
    _text("origin"),
    _text("media_type"),
    _text("received"),
    _whole("number"),
)

# What a receipt says of its document. `given` is what was said beside the bytes, by the names of model.capture.Given.
mastheads = Table(
    "mastheads",
    metadata,
    _key("id"),
    _of("capture_id", "captures"),
    _json("given"),
    _text("name"),
    _text("title", unknown=True),
    _text("publisher", unknown=True),
    _text("credit", unknown=True),
    _text("published", unknown=True),
    _yes("has_time"),
    _text("published_origin"),
    _text("language"),
    _text("url", unknown=True),
    _text("forwarded_from", unknown=True),
    _yes("shown"),
)

documents = Table(
    "documents",
    metadata,
    _key("id"),
    _of("payload_sha256", "payloads"),
    _text("reader_version"),
    _text("text"),
    _yes("sensitive"),
    _whole("number"),
    _yes("shown"),
)

# One run of an extractor over a document, with the date and language that it was read under.
readings = Table(
    "readings",
    metadata,
    _key("id"),
    _of("document_id", "documents"),
    _text("extractor"),
    _text("published", unknown=True),
    _text("language"),
    _whole("misquoted"),
    _yes("shown"),
)

attributions = Table(
    "attributions",
    metadata,
    _of("reading_id", "readings", key=True),
    _whole("position", key=True),
    _text("stance"),
    _text("rule"),
    _whole("parent", unknown=True),
    _json("source"),
    _json("cue"),
    _json("content"),
    _json("chain"),
)

place_mentions = Table(
    "place_mentions",
    metadata,
    _of("reading_id", "readings", key=True),
    _whole("position", key=True),
    _json("span"),
    _json("entry", unknown=True),
)

# What never changes about a claim; what an extractor makes of it is in its versions.
claims = Table(
    "claims",
    metadata,
    _key("id"),
    _of("document_id", "documents"),
    _whole("starts"),
    _whole("ends"),
    _text("exact"),
    _whole("ordinal"),
    _yes("sensitive"),
)

# `place_words` and `time_words` hold the words to search; days count from the year 1, null being an open end.
claim_versions = Table(
    "claim_versions",
    metadata,
    _of("reading_id", "readings", key=True),
    _of("claim_id", "claims", key=True),
    _text("act"),
    _text("polarity"),
    _text("event"),
    _json("place", unknown=True),
    _text("place_words", unknown=True),
    _json("time", unknown=True),
    _text("time_words", unknown=True),
    _whole("first_day", unknown=True),
    _whole("last_day", unknown=True),
    _json("condition", unknown=True),
    _whole("attribution", unknown=True),
    _json("rules"),
)

# `voice` is the lexicon's name for the voice, where the extractor knew it.
chain_links = Table(
    "chain_links",
    metadata,
    _of("reading_id", "readings", key=True),
    _of("claim_id", "claims", key=True),
    _whole("position", key=True),
    _text("name"),
    _text("voice", unknown=True),
    _json("span", unknown=True),
)

# A count has `low` and `high`, a name has `value`.
answers = Table(
    "answers",
    metadata,
    _of("reading_id", "readings", key=True),
    _of("claim_id", "claims", key=True),
    _whole("position", key=True),
    _text("field"),
    Column("low", BigInteger),
    Column("high", BigInteger),
    _yes("approx"),
    _text("of_words", unknown=True),
    _text("by_words", unknown=True),
    _text("value", unknown=True),
    _yes("derived"),
    _yes("bare"),
    _text("category", unknown=True),
    _text("period", unknown=True),
    _text("part_of", unknown=True),
    _json("span", unknown=True),
    _text("rule"),
)

# `field` is empty where the relation is about none.
relations = Table(
    "relations",
    metadata,
    _of("a", "claims", key=True),
    _of("b", "claims", key=True),
    _key("kind"),
    _key("field"),
    _text("reason"),
    _text("rule"),
)

incidents = Table("incidents", metadata, _key("id"), _text("title"), _text("kind"), _text("place", unknown=True), _json("period"))

# `reason` is null where it was not worked out; `beside` is the claim that it is likeliest to be with, `score` how likely.
members = Table(
    "members",
    metadata,
    _of("incident_id", "incidents", key=True),
    _of("claim_id", "claims", key=True),
    _text("reason", unknown=True),
    Column("score", Double),
    _text("beside", unknown=True),
    _json("signals", unknown=True),
)

# An incident that was merged or split away is found under its old id; null where nothing of it is left.
redirects = Table("redirects", metadata, _key("old_id"), _text("new_id", unknown=True))

refusals = Table(
    "refusals",
    metadata,
    _key("id"),
    _text("origin"),
    _text("reason"),
    _text("sha256", unknown=True),
    _text("received"),
    _whole("number"),
)

# What analysts decided, only ever added to. `anchors` are claims by their words.
judgements = Table(
    "judgements",
    metadata,
    _key("id"),
    _text("kind"),
    _text("subject"),
    _text("value"),
    _json("anchors"),
    _text("judged_by"),
    _text("judged_at"),
    _text("why"),
    _whole("number"),
)

# A reading on which analysts' decisions on single claims are laid: it is shown in place of its base. `moved` tells old claim ids to
# new ones, `rejected` are ids of claims of the base, `applied` of the judgements that found what they are about.
judged_readings = Table(
    "judged_readings",
    metadata,
    _of("reading_id", "readings", key=True),
    _of("base_id", "readings"),
    _json("moved"),
    _json("rejected"),
    _json("applied"),
)
