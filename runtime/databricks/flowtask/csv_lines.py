"""Comma-separated values with a header; a field in quotes may hold commas, quotes (doubled) and line feeds."""

# A comma is put before the record, so that each field is one match and none is empty.
_QUOTED = '"[^"]*+(?:""[^"]*+)*+"'
_FIELD = f',({_QUOTED}|[^,]*)'
_RECORD = f'^(?:,(?:{_QUOTED}|[^,"][^,]*+|(?=,|$)))++$'


def rows(names):
    """Declared columns as text, found by name; fields of others in `_rescued`; a record that cannot be split whole.

    Records that can be split are numbered first, then the others.
    """
    columns = ",\n      ".join(
        f"if(is_whole, get(fields, head.places[{at}] - 1), null) as `{name}`" for at, name in enumerate(names)
    )
    return f"""
    select
      {columns},
      _file, _modified, _train,
      cast(row_number() over (partition by _file order by is_whole desc, record) as bigint) as _row,
      case
        when not is_whole then to_json(named_struct('_line', text))
        when exists(head.others, other -> get(fields, other) is not null) then to_json(
          map_from_arrays(
            transform(head.others, other -> head.names[other]),
            transform(head.others, other -> get(fields, other))),
          map('ignoreNullFields', 'false'))
      end as _rescued
    from ({_fields(names)})
    where record > 1"""


def judge(names):
    """A file whose header has none of the columns is another kind of file."""
    return f"""
    select _file, cast(min(_modified) as string) as since, case
        when not bool_or(exists(head.places, place -> place > 0)) then
          'the header has none of the columns {", ".join(names)}'
        when count_if(is_whole) = 0 and count(*) > 1 then
          concat('none of its ', count(*) - 1, ' lines can be read')
      end as reason
    from ({_fields(names)})
    group by _file"""


def _fields(names):
    return f"""
      select *, record > 1 and is_whole_record and size(fields) <= size(head.names) as is_whole
      from (
        select *,
          concat(',', text) rlike '{_RECORD}' as is_whole_record,
          transform(regexp_extract_all(concat(',', text), '{_FIELD}', 1), field -> {_unquoted('field')}) as fields
        from ({_headed(names)})
      )"""


def _headed(names):
    """Each record with the names of its file, and where the declared columns and the others are among them."""
    listed = ", ".join(f"'{name.lower()}'" for name in names)
    cells = "transform(split(ltrim('\ufeff', text), ','), cell -> trim(trim(both '\"' from trim(cell))))"
    # A name that is empty or stands twice gets its number.
    stands = "array_position(transform(cells, other -> lower(other)), lower(cell)) <= i"
    numbered = f"transform(cells, (cell, i) -> if(cell = '' or {stands}, concat(cell, '_', i + 1), cell))"
    places = f"transform(array({listed}), name -> cast(array_position(keys, name) as int))"
    others = f"filter(sequence(0, size(names) - 1), i -> keys[i] not in ({listed}))"
    # All this once a file: what is null is not computed.
    return f"""
        select *, first_value(own) over (partition by _file order by record) as head
        from (
          select *, if(record = 1, struct(names, {places} as places, {others} as others), null) as own
          from (
            select *, transform(names, name -> lower(name)) as keys
            from (
              select *, {numbered} as names
              from (select *, if(record = 1, {cells}, null) as cells from ({_records()}))
            )
          )
        )"""


def _records():
    """Lines put together where a quoted field holds a line feed; not in a file whose quotes do not pair up."""
    quotes = "length(value) - length(replace(value, '\"', ''))"
    return f"""
      select _file, _modified, _train, record,
        array_join(transform(array_sort(collect_list(struct(_line, value))), part -> part.value), chr(10)) as text
      from (
        select *, sum(if(all_quotes % 2 = 1 or (quotes_so_far - quotes) % 2 = 0, 1, 0))
          over (partition by _file order by _line) as record
        from (
          select *,
            sum(quotes) over (partition by _file order by _line) as quotes_so_far,
            sum(quotes) over (partition by _file) as all_quotes
          from (select *, {quotes} as quotes from lines where value <> '')
        )
      )
      group by _file, _modified, _train, record"""


def _unquoted(field):
    inner = f"replace(substring({field}, 2, length({field}) - 2), '\"\"', '\"')"
    return f"nullif(if(startswith({field}, '\"'), {inner}, {field}), '')"
