"""Files into positioned text: `read_document(bytes) -> Document`, in any of the kinds a CV comes in."""
