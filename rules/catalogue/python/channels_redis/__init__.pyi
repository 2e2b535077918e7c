"""Channel layers over Redis: asynchronous throughout."""

from colorfast import library

library(
    "channels-redis",
    versions="4.3.0",
    package="channels_redis",
    sources=["https://github.com/django/channels_redis"],
    colour="async",
    serves="queue",
)
