from colorfast import library

library(
    "google-auth",
    package="google.oauth2",
    versions="2.62.2",
    sources=["google-auth 2.62.2: oauth2/id_token.py, oauth2/service_account.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
