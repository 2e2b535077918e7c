from colorfast import library

from keycloak.keycloak_admin import KeycloakAdmin as KeycloakAdmin
from keycloak.keycloak_openid import KeycloakOpenID as KeycloakOpenID

library(
    "python-keycloak",
    package="keycloak",
    versions="7.1.1",
    sources=["python-keycloak 7.1.1: keycloak_openid.py, keycloak_admin.py"],
    colour="both",
    counterpart={"name": "keycloak.KeycloakOpenID.a_token", "maturity": "stable", "effort": "drop-in", "source": "https://python-keycloak.readthedocs.io/en/latest/", "date": "2026-11"},
)
