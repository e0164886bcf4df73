"""Lines of the multiplexed topic: an envelope, and in it what was said, as text."""
import json


def lines(topic: str, said: list, key: str, moment: str, offset: int) -> list:
    """Envelopes of one topic, numbered on from an offset; `key` and `moment` name members of what was said."""
    return [
        json.dumps({
            "key": str(one[key]),
            "value": json.dumps(one, separators=(",", ":")),
            "topic": topic,
            "partition": 0,
            "offset": offset + number,
            "timestamp": one[moment],
        }, separators=(",", ":"))
        for number, one in enumerate(said)
    ]
