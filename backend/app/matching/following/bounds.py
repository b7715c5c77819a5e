"""How much is kept, and how much is done at once."""

# So many of the best matches of a person are stored, and those the person touched.
KEPT = 2_000
# People whose matches are written in one transaction: each of them is locked until it ends.
PEOPLE_AT_ONCE = 500
# Postings of one increment: they travel as ids in its row.
POSTINGS_AT_ONCE = 200
# People of one increment or shard, which one worker works through.
PEOPLE_IN_INCREMENT = 10_000
PEOPLE_IN_SHARD = 50
# Where more postings changed, everybody is scored anew: it is less work than to compare what is stored with each.
MOST_INCREMENTS = 5_000
