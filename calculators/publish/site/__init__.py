"""The whole site: what is checked before it is built, and what is added to it afterwards."""
