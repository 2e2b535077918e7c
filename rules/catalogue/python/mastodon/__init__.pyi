from colorfast import library

from mastodon.Mastodon import Mastodon as Mastodon

library(
    "Mastodon.py",
    package="mastodon",
    versions="2.3.3",
    sources=["Mastodon.py 2.3.3: internals.py, statuses.py, timeline.py, streaming_endpoints.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
