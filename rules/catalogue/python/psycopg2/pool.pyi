from colorfast import blocks

from psycopg2._psycopg import connection

class SimpleConnectionPool:
    @blocks("db", instead="psycopg_pool.AsyncConnectionPool.getconn")
    def getconn(self, key=None) -> connection: ...

class ThreadedConnectionPool:
    @blocks("db", instead="psycopg_pool.AsyncConnectionPool.getconn")
    def getconn(self, key=None) -> connection: ...
