"""One JSON object a line."""

# Strict JSON, no key twice at any depth, one value and that an object: the brackets refuse what follows a whole value.
_PARSED = "try_parse_json(concat('[', value, ']'))"
_IS_OBJECT = (
    "coalesce(value rlike '^[ \\t]*[{]' and "
    f"{_PARSED} is not null and try_variant_get({_PARSED}, '$[1]', 'variant') is null, false)"
)


def rows(names):
    """Declared members as text; all others in `_rescued`, and the whole of a line that is no such object."""
    listed = ", ".join(f"'{name}'" for name in names)
    structure = ", ".join(f"`{name}` string" for name in names)
    columns = ", ".join(f"fields.`{name}`" for name in names)
    # A member that is no text stands as it was read.
    value = f"if(schema_of_variant(kinds[key]) = 'STRING', {_quoted('texts[key]')}, texts[key])"
    return f"""
    select {columns}, _file, _modified, _line as _row, _train,
      case
        when object is null then to_json(named_struct('_line', value))
        when size(others) > 0 then concat('{{', array_join(others, ','), '}}')
      end as _rescued
    from (
      select *,
        transform(
          filter(map_keys(kinds), key -> key not in ({listed})),
          key -> concat({_quoted('key')}, ':', coalesce({value}, 'null'))
        ) as others
      from (
        select *,
          from_json(object, '{structure}') as fields,
          from_json(object, 'map<string, variant>') as kinds,
          from_json(object, 'map<string, string>') as texts
        from (select *, if({_IS_OBJECT}, value, null) as object from lines where value <> '')
      )
    )"""


def judge(names):
    """A file of which no line is an object is no file of JSON lines."""
    return f"""
    select _file, cast(min(_modified) as string) as since,
      if(bool_or({_IS_OBJECT}), null, 'none of its lines is a JSON object') as reason
    from lines
    group by _file"""


def _quoted(text):
    return f"substring(to_json(array({text})), 2, length(to_json(array({text}))) - 2)"
