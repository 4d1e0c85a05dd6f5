"""Thai text: figures, marks in their order, where a line may break."""
