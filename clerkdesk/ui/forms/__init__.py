"""The page of forms: their texts, what is wrong in them, and what they look like."""
