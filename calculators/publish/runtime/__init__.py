"""The runtime: Pyodide and our package, made ready for the worker in the page."""
