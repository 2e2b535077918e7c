from colorfast import library

from presidio_analyzer.analyzer_engine import AnalyzerEngine as AnalyzerEngine

library(
    "presidio-analyzer",
    package="presidio_analyzer",
    versions="2.2.366",
    sources=["presidio-analyzer 2.2.366: analyzer_engine.py, nlp_engine/spacy_nlp_engine.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
