from typing import Any

from colorfast import blocks

class EmailMessage:
    subject: str
    body: str
    to: list[str]
    cc: list[str]
    bcc: list[str]
    from_email: str
    attachments: list[Any]
    extra_headers: dict[str, str]
    content_subtype: str
    def __init__(self, subject: str = "", body: str = "", from_email: str | None = None, to: Any = None, bcc: Any = None, connection: Any = None, attachments: Any = None, headers: Any = None, cc: Any = None, reply_to: Any = None) -> None: ...
    @blocks("network", instead="aiosmtplib.send", source="django/core/mail/message.py")
    def send(self, fail_silently: bool = False) -> int: ...
    def attach(self, filename: Any = None, content: Any = None, mimetype: str | None = None) -> None: ...
    @blocks("disk", source="django/core/mail/message.py")
    def attach_file(self, path: Any, mimetype: str | None = None) -> None: ...
    def message(self) -> Any: ...
    def recipients(self) -> list[str]: ...

class EmailMultiAlternatives(EmailMessage):
    alternatives: list[Any]
    def attach_alternative(self, content: str, mimetype: str) -> None: ...
