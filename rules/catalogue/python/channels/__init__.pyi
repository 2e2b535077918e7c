"""Channels: plain consumers run in asgiref's thread (one for all, outside a request), asynchronous ones on the loop. Types come from typeshed."""

from colorfast import library

library(
    "channels",
    versions="4.0 to 4.3",
    sources=["https://channels.readthedocs.io/en/latest/topics/consumers.html", "https://github.com/django/channels/blob/main/channels/consumer.py", "https://github.com/django/channels/blob/main/channels/db.py"],
    colour="both",
)
