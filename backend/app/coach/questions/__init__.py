"""The questions of an interview: from what the posting asks for, how the profile answers it, and a general stock."""
