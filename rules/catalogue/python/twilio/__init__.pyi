from colorfast import library

library(
    "twilio",
    versions="9.13.0",
    sources=["twilio 9.13.0: rest/, base/", "https://github.com/twilio/twilio-python#asynchronous-api-requests"],
    colour="both",
    counterpart={"name": "twilio.http.async_http_client", "maturity": "stable", "effort": "drop-in", "source": "https://github.com/twilio/twilio-python#asynchronous-api-requests", "date": "2026-11"},
)
