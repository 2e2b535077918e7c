from pymongo.synchronous.cursor import Cursor as Cursor
