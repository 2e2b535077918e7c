from colorfast import library

library(
    "langchain",
    versions="1.4.7",
    sources=["langchain 1.4.7: chat_models/base.py, agents/"],
    colour="both",
    counterpart={"name": "langchain", "maturity": "stable", "effort": "drop-in", "source": "langchain 1.4.7", "date": "2026-11"},
)

__version__: str
