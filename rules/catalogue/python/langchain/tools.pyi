from langchain_core.tools import BaseTool as BaseTool
from langchain_core.tools import StructuredTool as StructuredTool
from langchain_core.tools import Tool as Tool
from langchain_core.tools import tool as tool
