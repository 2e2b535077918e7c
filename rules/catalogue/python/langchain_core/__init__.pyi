from colorfast import library

library(
    "langchain-core",
    package="langchain_core",
    versions="1.7.2",
    sources=["langchain-core 1.7.2: runnables/base.py, language_models/, vectorstores/base.py, document_loaders/base.py", "https://docs.langchain.com/oss/python/langchain/overview"],
    colour="both",
    counterpart={"name": "langchain_core", "maturity": "stable", "effort": "drop-in", "source": "langchain-core 1.7.2: runnables/base.py", "date": "2026-11"},
)

__version__: str
