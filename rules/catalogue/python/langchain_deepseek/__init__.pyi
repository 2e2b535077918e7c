from typing import Any

from colorfast import library

from langchain_core.language_models import BaseChatModel

library(
    "langchain-deepseek",
    package="langchain_deepseek",
    versions="1.1.1",
    sources=["langchain-deepseek 1.1.1: chat_models.py"],
    colour="both",
    counterpart={"name": "langchain_deepseek", "maturity": "stable", "effort": "drop-in", "source": "langchain-deepseek 1.1.1", "date": "2026-11"},
)

class ChatDeepSeek(BaseChatModel):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
