from colorfast import library

from google.cloud.pubsub_v1.publisher.client import Client as _Publisher
from google.cloud.pubsub_v1.subscriber.client import Client as _Subscriber

library(
    "google-cloud-pubsub",
    package="google.cloud.pubsub_v1",
    versions="2.44.0",
    sources=["google-cloud-pubsub 2.44.0: publisher/client.py, subscriber/client.py"],
    colour="sync",
    counterpart={"name": "gcloud.aio.pubsub", "maturity": "stable", "effort": "rewrite", "source": "https://talkiq.github.io/gcloud-aio/", "date": "2026-11"},
)

class PublisherClient(_Publisher): ...
class SubscriberClient(_Subscriber): ...
