"""Files of the landing volume: they appear whole, and what is there is never written again."""
import os
import pathlib


def land(folder: pathlib.Path, name: str, lines: list) -> int:
    """Writes a file unless it is there; how many lines it wrote."""
    path = folder / name
    if path.exists():
        return 0
    folder.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{name}.partial")
    partial.write_text("\n".join(lines) + "\n", encoding="utf-8")
    os.replace(partial, path)
    return len(lines)
