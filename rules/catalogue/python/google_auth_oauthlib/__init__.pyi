from colorfast import library

library(
    "google-auth-oauthlib",
    package="google_auth_oauthlib",
    versions="1.2",
    sources=["https://googleapis.dev/python/google-auth-oauthlib/latest/reference/google_auth_oauthlib.flow.html"],
    colour="sync",
)
