from typing import Any

from colorfast import library

from langchain_core.language_models import BaseChatModel, BaseLLM

library(
    "langchain-anthropic",
    package="langchain_anthropic",
    versions="1.7.10",
    sources=["langchain-anthropic 1.7.10: chat_models.py"],
    colour="both",
    counterpart={"name": "langchain_anthropic", "maturity": "stable", "effort": "drop-in", "source": "langchain-anthropic 1.7.10", "date": "2026-11"},
)

class ChatAnthropic(BaseChatModel):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class AnthropicLLM(BaseLLM):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
