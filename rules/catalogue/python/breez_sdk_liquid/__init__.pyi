from colorfast import library

from breez_sdk_liquid.breez_sdk_liquid import BindingLiquidSdk as BindingLiquidSdk, connect as connect, default_config as default_config, parse_invoice as parse_invoice

library(
    "breez-sdk-liquid",
    package="breez_sdk_liquid",
    versions="0.12.4",
    sources=["breez-sdk-liquid 0.12.4: breez_sdk_liquid.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
