from colorfast import library

from zhipuai._client import ZhipuAI as ZhipuAI

library(
    "zhipuai",
    versions="2.1.5.20250825",
    sources=["zhipuai 2.1.5.20250825: _client.py, api_resource/chat/completions.py, core/_sse_client.py"],
    colour="sync",
    counterpart={"name": "asyncio.to_thread", "maturity": "stable", "effort": "thread", "source": "https://docs.python.org/3/library/asyncio-task.html#asyncio.to_thread", "date": "2026-11"},
)
