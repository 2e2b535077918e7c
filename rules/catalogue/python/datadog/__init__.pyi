from typing import Any

from colorfast import library

from datadog import api as api
from datadog.dogstatsd import DogStatsd as DogStatsd, statsd as statsd
from datadog.threadstats import ThreadStats as ThreadStats

library(
    "datadog",
    versions="0.56.0",
    sources=["datadog 0.56.0: api/resources.py, api/http_client.py, dogstatsd/base.py, threadstats/base.py"],
    colour="sync",
    counterpart={"name": "datadog_api_client.AsyncApiClient", "maturity": "stable", "effort": "rewrite", "source": "https://github.com/DataDog/datadog-api-client-python#asyncio-support", "date": "2026-11"},
)

def initialize(*args: Any, **kwargs: Any) -> None: ...
