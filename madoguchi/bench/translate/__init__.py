"""`madoguchi bench translate`: time and memory of interpretation, beside LibreTranslate."""
