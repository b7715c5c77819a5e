"""Messages on their way: claimed by one worker, sent with no transaction open, settled by whoever claimed them."""
