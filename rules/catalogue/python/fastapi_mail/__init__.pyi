from typing import Any

from colorfast import library

from fastapi_mail.fastmail import FastMail as FastMail

library(
    "fastapi-mail",
    package="fastapi_mail",
    versions="1.6.8",
    sources=["fastapi-mail 1.6.8: fastmail.py"],
    colour="async",
)

class ConnectionConfig:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class MessageSchema:
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class MessageType:
    plain: Any
    html: Any
