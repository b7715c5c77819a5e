"""Places: cities, regions, countries and who licenses there."""
