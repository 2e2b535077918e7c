from colorfast import library

library(
    "apprise",
    versions="2.3.0",
    sources=["apprise 2.3.0: apprise.py", "https://github.com/caronc/apprise/wiki/Development_API"],
    colour="both",
    counterpart={"name": "apprise", "maturity": "stable", "effort": "drop-in", "source": "https://github.com/caronc/apprise/wiki/Development_API", "date": "2026-11"},
)

from apprise.apprise import Apprise as Apprise
