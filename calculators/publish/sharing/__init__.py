"""Makes cards, frames, feeds, and whatever else others put into their own pages."""
