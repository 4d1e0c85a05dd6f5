"""What a form can say, and the values of its fields."""
