"""The publication plan: topic by month, planned, asked for, allowed, published, missing."""
