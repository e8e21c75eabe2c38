"""Prepares the runtime for the worker in the page: Pyodide and our package."""
