"""The hands of both people: what they touch, press and type, by its visible name."""
