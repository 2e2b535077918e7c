from weaviate.classes import config as config, data as data, init as init, query as query
