"""A Telegram Desktop export (result.json): a post is an item, `t.me/c/CHANNEL/POST`, through all its edits.

An edited post has other bytes under the same item, so both stay. What changes without the post's saying anything else (reactions,
the export's own file names) is left out of the payload, or each export would make new documents.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from counterclaim.archive.format import Taken
from counterclaim.archive.given import plain
from counterclaim.archive.rows import canonical_json
from counterclaim.archive.source import Source
from counterclaim.model.capture import Capture, Given, Refusal

MEDIA_TYPE = "application/vnd.counterclaim.telegram-post+json"
_KEPT = (
    "id",
    "date",
    "date_unixtime",
    "edited",
    "edited_unixtime",
    "from",
    "from_id",
    "author",
    "forwarded_from",
    "forwarded_from_id",
    "saved_from",
    "reply_to_message_id",
    "media_type",
    "text",
)


def chats_in(export: Any) -> Iterator[Mapping[str, Any]]:
    """The chats of an export of one chat or of many; none where this is not an export."""
    if not isinstance(export, Mapping):
        return
    if isinstance(export.get("messages"), list) and ("type" in export or "name" in export):
        yield export
    listed = export.get("chats")
    if isinstance(listed, Mapping) and isinstance(listed.get("list"), list):
        for chat in listed["list"]:
            yield from chats_in(chat)


def posts_of(source: Source, chat: Mapping[str, Any]) -> Taken:
    """The captures of a chat's posts; service messages (joined, pinned) say nothing and are passed over."""
    for number, post in enumerate(chat["messages"], start=1):
        if not isinstance(post, Mapping):
            yield source.refusal("not a post", f"message {number}")
        elif post.get("type", "message") == "message":
            yield _capture(source, chat, post, number)


def _capture(source: Source, chat: Mapping[str, Any], post: Mapping[str, Any], number: int) -> Capture | Refusal:
    channel = plain(chat.get("name"))
    kept = {key: post[key] for key in _KEPT if key in post}
    payload = canonical_json({**kept, "channel": channel, "channel_id": chat.get("id")})
    post_id = plain(post.get("id"))
    part = f"post {post_id}" if post_id else f"message {number}"
    if post_id is None:
        return source.refusal("a post without an id", part, payload)
    if not post.get("text"):
        return source.refusal("a post without text", part, payload)
    if len(payload) > source.settings.size_limit:
        return source.refusal(f"over the size limit of {source.settings.size_limit:,} bytes", part, payload)
    address = plain(chat.get("id")) or channel or source.stem
    said = Given(
        name=f"{channel or address}-{post_id}",
        publisher=channel or plain(post.get("from")),
        forwarded_from=plain(post.get("forwarded_from")) or plain(post.get("saved_from")),
    )
    return source.capture(payload, MEDIA_TYPE, f"t.me/c/{address}/{post_id}", said)
