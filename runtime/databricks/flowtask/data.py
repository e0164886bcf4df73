"""Which files are data: what a pattern finds besides is a backup, or not there yet."""

DATA = r"(?i)(^|/)[^._~/][^/]*\.(csv|json|jsonl|ndjson|txt)(\.gz)?$"
NO_DATA = "by its name no data, which ends in .csv, .json, .jsonl, .ndjson or .txt, and in .gz behind it if compressed"
