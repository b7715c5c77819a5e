"""The four models behind one interface each: what is asked, what is answered, how it is trained and judged."""
