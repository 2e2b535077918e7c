from plivo.rest.client import Client as Client
