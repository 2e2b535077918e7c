from colorfast import library

from google.cloud.storage.blob import Blob as Blob
from google.cloud.storage.bucket import Bucket as Bucket
from google.cloud.storage.client import Client as Client

library(
    "google-cloud-storage",
    package="google.cloud.storage",
    versions="3.17.1",
    sources=["google-cloud-storage 3.17.1: client.py, blob.py, bucket.py"],
    colour="sync",
    counterpart={"name": "gcloud.aio.storage", "maturity": "stable", "effort": "rewrite", "source": "https://talkiq.github.io/gcloud-aio/", "date": "2026-11"},
)
