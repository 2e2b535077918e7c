from colorfast import library

from kombu.connection import Connection as Connection
from kombu.entity import Exchange as Exchange, Queue as Queue
from kombu.messaging import Consumer as Consumer, Producer as Producer

library(
    "kombu",
    versions="5.7.0",
    sources=["kombu 5.7.0: connection.py, messaging.py, simple.py"],
    colour="sync",
    serves="queue",
    counterpart={"name": "aio_pika", "maturity": "stable", "effort": "rewrite", "source": "https://docs.aio-pika.com/", "date": "2026-11"},
)
