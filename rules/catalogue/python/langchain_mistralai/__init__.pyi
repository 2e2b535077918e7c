from typing import Any

from colorfast import library

from langchain_core.embeddings import Embeddings
from langchain_core.language_models import BaseChatModel

library(
    "langchain-mistralai",
    package="langchain_mistralai",
    versions="1.1.6",
    sources=["langchain-mistralai 1.1.6: chat_models.py, embeddings.py"],
    colour="both",
    counterpart={"name": "langchain_mistralai", "maturity": "stable", "effort": "drop-in", "source": "langchain-mistralai 1.1.6", "date": "2026-11"},
)

class ChatMistralAI(BaseChatModel):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class MistralAIEmbeddings(Embeddings):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
