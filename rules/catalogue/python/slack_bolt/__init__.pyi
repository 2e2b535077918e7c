"""Slack Bolt: `App` runs listeners in its own thread pool; `AsyncApp` awaits them on the loop."""

from colorfast import library

from .app.app import App as App

library(
    "slack-bolt",
    versions="1.30.0",
    package="slack_bolt",
    sources=["https://docs.slack.dev/tools/bolt-python/concepts/async", "https://github.com/slackapi/bolt-python/blob/main/slack_bolt/listener/thread_runner.py"],
    colour="both",
    counterpart={"name": "slack_bolt.async_app", "maturity": "stable", "effort": "drop-in", "source": "https://docs.slack.dev/tools/bolt-python/concepts/async", "date": "2026-11"},
)
