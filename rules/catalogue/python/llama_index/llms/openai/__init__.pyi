from typing import Any

from colorfast import library

from llama_index.core.llms import LLM

library(
    "llama-index-llms-openai",
    package="llama_index.llms.openai",
    versions="0.8.3",
    sources=["llama-index-llms-openai 0.8.3: llms/openai/base.py"],
    colour="both",
    counterpart={"name": "llama_index.llms.openai", "maturity": "stable", "effort": "drop-in", "source": "llama-index-llms-openai 0.8.3", "date": "2026-11"},
)

class OpenAI(LLM):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class OpenAIResponses(LLM):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
