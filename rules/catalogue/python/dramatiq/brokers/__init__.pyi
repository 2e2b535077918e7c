"""Brokers by the server they talk to."""
