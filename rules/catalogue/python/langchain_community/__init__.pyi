from colorfast import library

library(
    "langchain-community",
    package="langchain_community",
    versions="0.4.2",
    sources=["langchain-community 0.4.2: document_loaders/, vectorstores/, chat_models/, graphs/"],
    colour="both",
    counterpart={"name": "langchain_community", "maturity": "stable", "effort": "drop-in", "source": "langchain-community 0.4.2", "date": "2026-11"},
)
