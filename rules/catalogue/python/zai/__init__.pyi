from colorfast import library

from zai._client import ZaiClient as ZaiClient, ZhipuAiClient as ZhipuAiClient

library(
    "zai-sdk",
    package="zai",
    versions="0.2.3",
    sources=["zai-sdk 0.2.3: _client.py, api_resource/chat/completions.py, core/_streaming.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
