from typing import Any

from colorfast import library

from llama_index.core.llms import LLM

library(
    "llama-index-llms-gemini",
    package="llama_index.llms.gemini",
    versions="0.6.2",
    sources=["llama-index-llms-gemini 0.6.2: llms/gemini/base.py"],
    colour="both",
    counterpart={"name": "llama_index.llms.gemini", "maturity": "stable", "effort": "drop-in", "source": "llama-index-llms-gemini 0.6.2", "date": "2026-11"},
)

class Gemini(LLM):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
