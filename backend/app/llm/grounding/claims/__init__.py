"""The claims of a sentence, one kind a file: each says where it stands and whether the ground supports it."""
