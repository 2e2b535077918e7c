from colorfast import library

from kink.container import Container as Container, di as di
from kink.inject import inject as inject

library(
    "kink",
    versions="0.9.0",
    sources=["kink 0.9.0: container.py, inject.py"],
    colour="neutral",
)
