"""What a trip will cost, from what is known when it begins."""
