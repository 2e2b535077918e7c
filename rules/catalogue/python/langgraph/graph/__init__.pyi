from langgraph.graph.message import MessagesState as MessagesState, add_messages as add_messages
from langgraph.graph.state import StateGraph as StateGraph

START: str
END: str
