from colorfast import library

from .main import AsyncWeb3 as AsyncWeb3
from .main import Web3 as Web3

library(
    "web3",
    versions="8.0.0",
    sources=["web3 8.0.0: main.py, eth/eth.py, eth/async_eth.py, contract/contract.py"],
    colour="both",
    counterpart={"name": "web3.AsyncWeb3", "maturity": "stable", "effort": "rewrite", "source": "https://web3py.readthedocs.io/en/stable/providers.html", "date": "2026-11"},
)
