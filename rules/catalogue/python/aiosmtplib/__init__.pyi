from colorfast import library

from aiosmtplib.api import send as send
from aiosmtplib.smtp import SMTP as SMTP

library(
    "aiosmtplib",
    versions="5.1.3",
    sources=["aiosmtplib 5.1.3: smtp.py, api.py"],
    colour="async",
    counterpart={"name": "smtplib", "maturity": "stable", "effort": "drop-in", "source": "https://aiosmtplib.readthedocs.io/en/stable/", "date": "2026-11"},
)

class SMTPException(Exception): ...
