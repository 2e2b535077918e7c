from hvac.api.auth_methods.approle import AppRole
from hvac.api.auth_methods.aws import Aws
from hvac.api.auth_methods.azure import Azure
from hvac.api.auth_methods.cert import Cert
from hvac.api.auth_methods.gcp import Gcp
from hvac.api.auth_methods.github import Github
from hvac.api.auth_methods.jwt import JWT
from hvac.api.auth_methods.kubernetes import Kubernetes
from hvac.api.auth_methods.ldap import Ldap
from hvac.api.auth_methods.legacy_mfa import LegacyMfa
from hvac.api.auth_methods.oidc import OIDC
from hvac.api.auth_methods.okta import Okta
from hvac.api.auth_methods.radius import Radius
from hvac.api.auth_methods.token import Token
from hvac.api.auth_methods.userpass import Userpass

class AuthMethods:
    approle: AppRole
    aws: Aws
    azure: Azure
    cert: Cert
    gcp: Gcp
    github: Github
    jwt: JWT
    kubernetes: Kubernetes
    ldap: Ldap
    legacy_mfa: LegacyMfa
    oidc: OIDC
    okta: Okta
    radius: Radius
    token: Token
    userpass: Userpass
