"""Channels: plain consumers run in asgiref's thread (one for all, outside a request), asynchronous ones on the loop. Types come from typeshed."""

from colorfast import library

library(
    "channels",
    versions="4.1.0 and 4.3.2",
    sources=["https://channels.readthedocs.io/en/latest/topics/consumers.html", "https://github.com/django/channels/blob/main/channels/consumer.py", "https://github.com/django/channels/blob/main/channels/db.py"],
    colour="both",
)
