"""Text prepared once for all readers: folded, stemmed, cut into sentences; and the tables they share."""
