from typing import Any

from colorfast import library

from langchain_core.embeddings import Embeddings
from langchain_core.language_models import BaseChatModel, BaseLLM

library(
    "langchain-google-vertexai",
    package="langchain_google_vertexai",
    versions="3.2.5",
    sources=["langchain-google-vertexai 3.2.5: chat_models.py, llms.py, embeddings.py"],
    colour="both",
    counterpart={"name": "langchain_google_vertexai", "maturity": "stable", "effort": "drop-in", "source": "langchain-google-vertexai 3.2.5", "date": "2026-11"},
)

class ChatVertexAI(BaseChatModel):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class VertexAI(BaseLLM):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
class VertexAIEmbeddings(Embeddings):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
