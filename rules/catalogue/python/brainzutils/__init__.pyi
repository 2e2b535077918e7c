"""What MetaBrainz' servers share: a Flask of their own and a cache in Redis."""

from colorfast import library

library(
    "brainzutils",
    package="brainzutils",
    versions="3.0.0",
    sources=["https://github.com/metabrainz/brainzutils-python/tree/v3.0.0"],
    colour="sync",
)
