from typing import Any, Self

from colorfast import blocks, library

from langchain_core.embeddings import Embeddings
from langchain_core.language_models import BaseChatModel, BaseLLM, LLM

library(
    "langchain-huggingface",
    package="langchain_huggingface",
    versions="1.2.3",
    sources=["langchain-huggingface 1.2.3: embeddings/, llms/, chat_models/"],
    colour="both",
    counterpart={"name": "langchain_huggingface", "maturity": "stable", "effort": "drop-in", "source": "langchain-huggingface 1.2.3", "date": "2026-11"},
)

# It reads (or downloads) the weights; the asynchronous methods are those of a thread.
@blocks("cpu", instead="asyncio.to_thread")
class HuggingFaceEmbeddings(Embeddings):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @blocks("cpu", instead="langchain_huggingface.HuggingFaceEmbeddings.aembed_documents")
    def embed_documents(self, texts: list[str]) -> list[list[float]]: ...
    @blocks("cpu", instead="langchain_huggingface.HuggingFaceEmbeddings.aembed_query")
    def embed_query(self, text: str) -> list[float]: ...

class HuggingFaceEndpointEmbeddings(Embeddings):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class ChatHuggingFace(BaseChatModel):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class HuggingFaceEndpoint(LLM):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...

class HuggingFacePipeline(BaseLLM):
    def __init__(self, *args: Any, **kwargs: Any) -> None: ...
    @classmethod
    @blocks("cpu", instead="asyncio.to_thread")
    def from_model_id(cls, *args: Any, **kwargs: Any) -> Self: ...
