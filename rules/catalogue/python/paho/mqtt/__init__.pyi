from colorfast import library

library(
    "paho-mqtt",
    package="paho.mqtt",
    versions="2.2.0",
    sources=["paho-mqtt 2.2.0: client.py, publish.py"],
    colour="sync",
    counterpart={"name": "aiomqtt", "maturity": "beta", "effort": "rewrite", "source": "https://aiomqtt.bo3hm.com/", "date": "2026-11"},
)
