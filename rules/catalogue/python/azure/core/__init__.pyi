from colorfast import library

library(
    "azure-core",
    package="azure.core",
    versions="1.41.0",
    sources=["azure-core 1.41.0: paging.py, async_paging.py, polling/"],
    colour="both",
)
