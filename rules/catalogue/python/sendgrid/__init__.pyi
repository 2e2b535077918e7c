from colorfast import library

from sendgrid.sendgrid import SendGridAPIClient as SendGridAPIClient

library(
    "sendgrid",
    versions="6.12.5",
    sources=["sendgrid 6.12.5: sendgrid.py, base_interface.py", "https://github.com/sendgrid/sendgrid-python"],
    colour="sync",
    counterpart={"name": "httpx", "maturity": "stable", "effort": "rewrite", "source": "https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send", "date": "2026-11"},
)
