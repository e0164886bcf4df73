"""One JSON object a line."""

# Strict JSON, no key twice at any depth, one value and that an object: the brackets refuse what follows a whole value.
_JUDGED = """
        select *, case
            when contains(value, '\ufffd') then 'not UTF-8'
            when value rlike '^[ \t]*[{]' and parsed is not null
              and try_variant_get(parsed, '$[1]', 'variant') is null then null
            else 'no JSON object, or a key twice'
          end as fault
        from (select *, try_parse_json(concat('[', value, ']')) as parsed from lines where value <> '')"""


def rows(names, _):
    """Declared members as text; all others in `_rescued`, and the whole of a line that is no such object."""
    listed = ", ".join(f"'{name}'" for name in names)
    columns = ", ".join(f"texts['{name}'] as `{name}`" for name in names)
    # A member that is no text stands as it was read.
    value = f"if(schema_of_variant(kinds[key]) = 'STRING', {_quoted('texts[key]')}, texts[key])"
    member = f"concat({_quoted('key')}, ':', coalesce({value}, 'null'))"
    return f"""
    select {columns}, _file, _modified, _line as _row, _train,
      case
        when fault is not null then to_json(named_struct('_line', value, '_reason', fault))
        when size(others) > 0 then concat('{{', array_join(transform(others, key -> {member}), ','), '}}')
      end as _rescued
    from (
      select *, if(size(others) > 0, from_json(object, 'map<string, variant>'), null) as kinds
      from (
        select *, filter(map_keys(texts), key -> key not in ({listed})) as others
        from (
          select *, from_json(object, 'map<string, string>') as texts
          from (select *, if(fault is null, value, null) as object from ({_JUDGED}))
        )
      )
    )"""


def judge(names, _):
    """A file of which no line is an object is no file of JSON lines."""
    return f"""
    select _file, if(count_if(fault is null) = 0,
        concat('none of its ', count(*), ' lines can be read; line ', min(_line), ': ', min_by(fault, _line)),
        null) as reason, 0 as header_count, cast(null as string) as missing_columns
    from ({_JUDGED}) group by _file"""


def _quoted(text):
    return f"substring(to_json(array({text})), 2, length(to_json(array({text}))) - 2)"
