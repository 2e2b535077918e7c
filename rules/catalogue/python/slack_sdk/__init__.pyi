from colorfast import library

from slack_sdk.web.client import WebClient as WebClient
from slack_sdk.webhook.client import WebhookClient as WebhookClient

library(
    "slack-sdk",
    package="slack_sdk",
    versions="3.47.0",
    sources=["slack_sdk 3.47.0: web/client.py, web/async_client.py, webhook/, rtm/, rtm_v2/", "https://docs.slack.dev/tools/python-slack-sdk/web"],
    colour="both",
    counterpart={"name": "slack_sdk.web.async_client", "maturity": "stable", "effort": "drop-in", "source": "https://docs.slack.dev/tools/python-slack-sdk/web", "date": "2026-11"},
)
