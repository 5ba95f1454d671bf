"""The composition root: the `madoguchi` command, tour, practice application site and benches."""
