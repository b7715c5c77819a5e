"""Mail: which server sends it, how it is written, and where it is caught where there is none."""
