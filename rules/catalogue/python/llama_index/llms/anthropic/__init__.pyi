from typing import Any

from colorfast import library

from llama_index.core.llms import LLM

library(
    "llama-index-llms-anthropic",
    package="llama_index.llms.anthropic",
    versions="0.12.3",
    sources=["llama-index-llms-anthropic 0.12.3: llms/anthropic/base.py"],
    colour="both",
    counterpart={"name": "llama_index.llms.anthropic", "maturity": "stable", "effort": "drop-in", "source": "llama-index-llms-anthropic 0.12.3", "date": "2026-11"},
)

class Anthropic(LLM):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
