from lark_oapi.ws.client import Client as Client
