from typing import Any

from colorfast import blocks, library

library(
    "email-validator",
    package="email_validator",
    versions="2.4.0",
    sources=["email-validator 2.4.0: validate_email.py, deliverability.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)

# Asks the name server, unless told not to.
@blocks("network", instead="asyncio.to_thread", unless={"check_deliverability": False})
def validate_email(email: Any, /, *, check_deliverability: bool | None = None, **kwargs: Any) -> ValidatedEmail: ...
def caching_resolver(*args: Any, **kwargs: Any) -> Any: ...
class ValidatedEmail:
    email: str
    normalized: str
    local_part: str
    domain: str
class EmailNotValidError(ValueError): ...
class EmailSyntaxError(EmailNotValidError): ...
class EmailUndeliverableError(EmailNotValidError): ...
