from colorfast import library

from kubernetes import client as client, config as config, watch as watch

library(
    "kubernetes",
    versions="37.0.2",
    sources=["kubernetes 37.0.2: client/api/, watch/watch.py"],
    colour="sync",
    counterpart={"name": "kubernetes_asyncio", "maturity": "stable", "effort": "drop-in", "source": "https://github.com/tomplus/kubernetes_asyncio", "date": "2026-11"},
)
