from hvac.api.secrets_engines.active_directory import ActiveDirectory
from hvac.api.secrets_engines.aws import Aws
from hvac.api.secrets_engines.azure import Azure
from hvac.api.secrets_engines.database import Database
from hvac.api.secrets_engines.gcp import Gcp
from hvac.api.secrets_engines.identity import Identity
from hvac.api.secrets_engines.kv import Kv
from hvac.api.secrets_engines.ldap import Ldap
from hvac.api.secrets_engines.pki import Pki
from hvac.api.secrets_engines.rabbitmq import RabbitMQ
from hvac.api.secrets_engines.ssh import Ssh
from hvac.api.secrets_engines.transform import Transform
from hvac.api.secrets_engines.transit import Transit

class SecretsEngines:
    active_directory: ActiveDirectory
    aws: Aws
    azure: Azure
    database: Database
    gcp: Gcp
    identity: Identity
    kv: Kv
    ldap: Ldap
    pki: Pki
    rabbitmq: RabbitMQ
    ssh: Ssh
    transform: Transform
    transit: Transit
