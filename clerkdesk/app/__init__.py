"""Joins the parts. The only package that knows them all."""
