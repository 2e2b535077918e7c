from colorfast import library

library(
    "kafka-python",
    package="kafka",
    versions="3.0.12",
    sources=["kafka-python 3.0.12: producer/kafka.py, consumer/group.py, future.py", "https://kafka-python.readthedocs.io/en/master/"],
    colour="sync",
    serves="queue",
    counterpart={"name": "aiokafka", "maturity": "beta", "effort": "drop-in", "source": "https://aiokafka.readthedocs.io/en/stable/", "date": "2026-11"},
)
