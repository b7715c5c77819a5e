"""Letters and CVs as files: PDF with fonts of our own, and DOCX."""
