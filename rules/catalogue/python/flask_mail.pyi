"""Mail over SMTP: connecting and sending wait for the server."""

from contextlib import AbstractContextManager
from typing import Any

from colorfast import blocks, library

library(
    "Flask-Mail",
    versions="0.10.0",
    package="flask_mail",
    sources=["https://flask-mail.readthedocs.io/en/latest/", "https://github.com/pallets-eco/flask-mail/blob/main/src/flask_mail/__init__.py"],
    colour="sync",
    counterpart={"name": "aiosmtplib", "maturity": "stable", "effort": "rewrite", "source": "https://aiosmtplib.readthedocs.io/", "date": "2026-11"},
)

class Attachment:
    def __init__(self, filename: str | None = None, content_type: str | None = None, data: Any = None, disposition: str | None = None, headers: Any = None) -> None: ...

class Message:
    recipients: list[Any]
    subject: str
    body: str | None
    html: str | None
    sender: Any
    attachments: list[Attachment]
    def __init__(self, subject: str = "", recipients: Any = None, body: str | None = None, html: str | None = None, alts: Any = None, sender: Any = None, cc: Any = None, bcc: Any = None, attachments: Any = None, reply_to: Any = None, date: float | None = None, charset: str | None = None, extra_headers: Any = None, mail_options: Any = None, rcpt_options: Any = None) -> None: ...
    def attach(self, filename: str | None = None, content_type: str | None = None, data: Any = None, disposition: str | None = None, headers: Any = None) -> None: ...
    def add_recipient(self, recipient: Any) -> None: ...
    @blocks("network", source="flask_mail/__init__.py")
    def send(self, connection: Connection) -> None: ...

class Connection:
    mail: Any
    @blocks("network", source="flask_mail/__init__.py")
    def __enter__(self) -> Connection: ...
    def __exit__(self, *args: Any) -> None: ...
    @blocks("network", instead="fastapi_mail.FastMail.send_message", source="flask_mail/__init__.py")
    def send(self, message: Message, envelope_from: str | None = None) -> None: ...
    @blocks("network", instead="fastapi_mail.FastMail.send_message", source="flask_mail/__init__.py")
    def send_message(self, *args: Any, **kwargs: Any) -> None: ...

class Mail:
    app: Any
    def __init__(self, app: Any = None) -> None: ...
    def init_app(self, app: Any) -> Any: ...
    def connect(self) -> Connection: ...
    @blocks("network", instead="fastapi_mail.FastMail.send_message", source="flask_mail/__init__.py")
    def send(self, message: Message) -> None: ...
    @blocks("network", instead="fastapi_mail.FastMail.send_message", source="flask_mail/__init__.py")
    def send_message(self, *args: Any, **kwargs: Any) -> None: ...
    def record_messages(self) -> AbstractContextManager[list[Message]]: ...
