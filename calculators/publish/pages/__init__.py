"""Pages: what each says about itself, and what is done to its content."""
