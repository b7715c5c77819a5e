"""What a posting asks for, demand by demand, and its summary."""
