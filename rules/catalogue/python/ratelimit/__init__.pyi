from colorfast import library

from ratelimit.decorators import RateLimitDecorator as RateLimitDecorator, sleep_and_retry as sleep_and_retry

library(
    "ratelimit",
    versions="2.2.1",
    sources=["ratelimit 2.2.1: decorators.py"],
    colour="sync",
    counterpart={"name": "aiolimiter", "maturity": "stable", "effort": "rewrite", "source": "https://aiolimiter.readthedocs.io/en/latest/", "date": "2026-11"},
)

limits = RateLimitDecorator
rate_limited = RateLimitDecorator

class RateLimitException(Exception):
    period_remaining: float
