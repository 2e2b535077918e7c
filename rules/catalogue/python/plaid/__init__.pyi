from colorfast import library

library(
    "plaid-python",
    package="plaid",
    versions="46.0.0",
    sources=["plaid-python 46.0.0: api/plaid_api.py, api_client.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
