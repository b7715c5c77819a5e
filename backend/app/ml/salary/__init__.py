"""What a position pays in a year, estimated from postings that state it: quartiles, or a reason for saying nothing."""
