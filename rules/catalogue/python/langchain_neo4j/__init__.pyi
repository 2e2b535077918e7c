from colorfast import library

from .chat_message_histories.neo4j import Neo4jChatMessageHistory as Neo4jChatMessageHistory
from .graphs.neo4j_graph import Neo4jGraph as Neo4jGraph
from .vectorstores.neo4j_vector import Neo4jVector as Neo4jVector

library(
    "langchain-neo4j",
    package="langchain_neo4j",
    versions="0.11.0",
    sources=[
        "langchain-neo4j 0.11.0: graphs/neo4j_graph.py, vectorstores/neo4j_vector.py, chat_message_histories/neo4j.py",
    ],
    colour="sync",
)
