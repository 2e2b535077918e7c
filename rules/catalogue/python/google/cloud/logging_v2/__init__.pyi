from colorfast import library

from google.cloud.logging_v2.client import Client as Client

library(
    "google-cloud-logging",
    package="google.cloud.logging_v2",
    versions="3.17.0",
    sources=["google-cloud-logging 3.17.0: client.py, logger.py"],
    colour="sync",
)
