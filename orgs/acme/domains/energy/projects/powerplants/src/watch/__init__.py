"""What the project's notebooks compute: pandas in, pandas out."""
