"""SQLModel tables, repositories and migrations."""
