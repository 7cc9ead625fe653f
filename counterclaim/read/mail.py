"""E-mail: the plain part where there is one, else the text of the HTML part; the subject is the title, the sender the publisher."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from counterclaim.errors import Unreadable
from counterclaim.language.encoding import decode
from counterclaim.model.capture import Capture
from counterclaim.read.markup import text_of_markup
from counterclaim.read.page import Page, dated

if TYPE_CHECKING:
    from email.message import EmailMessage


def read_mail(capture: Capture) -> Page:
    """The message's body and what its head says of it. Attachments are not read."""
    from email import message_from_bytes, policy

    message = message_from_bytes(capture.payload, policy=policy.default)
    body = message.get_body(preferencelist=("plain", "html"))
    if body is None:
        raise Unreadable(capture.origin, "no text in the message")
    return Page(
        text=_text(capture, cast("EmailMessage", body)),
        title=message["subject"] and str(message["subject"]),
        publisher=_sender(message),
        published=dated(message["date"] and str(message["date"])),
    )


def _text(capture: Capture, part: EmailMessage) -> str:
    payload = part.get_payload(decode=True)
    text = decode(payload, part.get_content_charset()) if isinstance(payload, bytes) else None
    if text is None:
        raise Unreadable(capture.origin, "not text in any charset that is known")
    return text_of_markup(text) if part.get_content_subtype() == "html" else text


def _sender(message: EmailMessage) -> str | None:
    """The sender's name, else the domain of the address."""
    addresses = getattr(message["from"], "addresses", ())
    return (addresses[0].display_name or addresses[0].domain or None) if addresses else None
