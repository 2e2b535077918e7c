from colorfast import blocks

class AbstractConnectionPool:
    @blocks("db", instead="psycopg_pool.AsyncConnectionPool.getconn")
    def getconn(self, *args, **kwargs): ...
