"""What sources are written with: addresses, pages of listings, details, and taking payloads apart."""
