from colorfast import library

from jira.client import JIRA as JIRA

library(
    "jira",
    versions="3.10.5",
    sources=["jira 3.10.5: client.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
