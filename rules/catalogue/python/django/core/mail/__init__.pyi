"""Mail goes out over SMTP (or another configured backend) in the caller's thread, on a loop too."""

from typing import Any

from colorfast import blocks

from .message import EmailMessage as EmailMessage
from .message import EmailMultiAlternatives as EmailMultiAlternatives

def get_connection(backend: str | None = None, fail_silently: bool = False, **kwds: Any) -> Any: ...
@blocks("network", instead="aiosmtplib.send", source="django/core/mail/__init__.py")
def send_mail(subject: str, message: str, from_email: str | None, recipient_list: list[str], fail_silently: bool = False, auth_user: str | None = None, auth_password: str | None = None, connection: Any = None, html_message: str | None = None) -> int: ...
@blocks("network", instead="aiosmtplib.send", source="django/core/mail/__init__.py")
def send_mass_mail(datatuple: Any, fail_silently: bool = False, auth_user: str | None = None, auth_password: str | None = None, connection: Any = None) -> int: ...
@blocks("network", instead="aiosmtplib.send", source="django/core/mail/__init__.py")
def mail_admins(subject: str, message: str, fail_silently: bool = False, connection: Any = None, html_message: str | None = None) -> None: ...
@blocks("network", instead="aiosmtplib.send", source="django/core/mail/__init__.py")
def mail_managers(subject: str, message: str, fail_silently: bool = False, connection: Any = None, html_message: str | None = None) -> None: ...
