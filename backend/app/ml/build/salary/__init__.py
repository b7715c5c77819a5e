"""Trains the shipped models of pay, and reads the sets of paid postings they are trained and measured on."""
