from colorfast import library

from google.cloud.pubsub_v1 import PublisherClient as PublisherClient, SubscriberClient as SubscriberClient

library(
    "google-cloud-pubsub",
    package="google.cloud.pubsub",
    versions="2.44.0",
    sources=["google-cloud-pubsub 2.44.0: publisher/client.py, subscriber/client.py"],
    colour="sync",
)
