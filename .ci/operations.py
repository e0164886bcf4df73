"""Prints the operations of `pulumi preview --json`, one a line and in order; what stays the same is left out."""
import json
import sys

steps = json.load(sys.stdin).get("steps", [])
print("\n".join(sorted(f"{step['op']} {step['urn']}" for step in steps if step["op"] != "same")))
