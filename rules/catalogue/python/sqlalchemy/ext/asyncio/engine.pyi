from sqlalchemy.ext.asyncio import AsyncConnection as AsyncConnection, AsyncEngine as AsyncEngine, AsyncTransaction as AsyncTransaction, create_async_engine as create_async_engine
