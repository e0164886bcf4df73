"""Events: the body is a line; partition, offset and time take the place of file, line and modification."""

LINES = (
    "coalesce(make_valid_utf8(cast(value as string)), '') as value",
    "concat_ws('/', topic, partition) as _file",
    "timestamp as _modified",
    "offset as _line",
    "false as _train",
)
