from colorfast import library

from imap_tools.mailbox import BaseMailBox as BaseMailBox, MailBox as MailBox, MailBoxStartTls as MailBoxStartTls, MailBoxUnencrypted as MailBoxUnencrypted

library(
    "imap-tools",
    package="imap_tools",
    versions="1.16.0",
    sources=["imap-tools 1.16.0: mailbox.py, folder.py, idle.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
