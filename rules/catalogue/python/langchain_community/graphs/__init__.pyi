from .neo4j_graph import Neo4jGraph as Neo4jGraph
