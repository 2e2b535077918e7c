from colorfast import library

from breez_sdk.breez_sdk import BlockingBreezServices as BlockingBreezServices, connect as connect, default_config as default_config, parse_invoice as parse_invoice

library(
    "breez-sdk",
    package="breez_sdk",
    versions="0.8.0",
    sources=["breez-sdk 0.8.0: breez_sdk.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
