from pymongo.synchronous.database import Database as Database
