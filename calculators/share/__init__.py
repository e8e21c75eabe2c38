"""What a reader takes along from an answer: copies, lists, a card; always with both sides."""
