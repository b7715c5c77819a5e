"""What weighs how much for a person: their own weights, what would be if, and what their choices suggest."""
