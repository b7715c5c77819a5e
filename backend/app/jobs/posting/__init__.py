"""One posting from the words of its source to rows: cleaned, read, folded, compared with what is stored."""
