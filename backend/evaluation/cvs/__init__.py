"""CVs with known answers, and how a reading is compared with them."""
