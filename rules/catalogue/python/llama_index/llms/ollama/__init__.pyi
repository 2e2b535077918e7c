from typing import Any

from colorfast import library

from llama_index.core.llms import LLM

library(
    "llama-index-llms-ollama",
    package="llama_index.llms.ollama",
    versions="0.11.0",
    sources=["llama-index-llms-ollama 0.11.0: llms/ollama/base.py"],
    colour="both",
    counterpart={"name": "llama_index.llms.ollama", "maturity": "stable", "effort": "drop-in", "source": "llama-index-llms-ollama 0.11.0", "date": "2026-11"},
)

class Ollama(LLM):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
