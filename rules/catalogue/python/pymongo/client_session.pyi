from pymongo.synchronous.client_session import ClientSession as ClientSession
