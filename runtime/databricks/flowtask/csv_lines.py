"""Comma-separated values with a header."""
from . import csv_cells


def rows(names, known):
    """Declared columns as text, found by name; fields of others in `_rescued`; a line that cannot be split whole.

    known: other names of columns, to the names that they are declared by.
    """
    columns = ",\n      ".join(
        f"if(fault is null, get(fields, head.places[{at}] - 1), null) as `{name}`" for at, name in enumerate(names)
    )
    return f"""
    select
      {columns},
      _file, _modified, _train, _line - head.line as _row,
      case
        when fault is not null then to_json(named_struct('_line', value, '_reason', fault))
        when exists(head.others, other -> get(fields, other) is not null) then to_json(
          map_from_arrays(
            transform(head.others, other -> head.names[other]),
            transform(head.others, other -> get(fields, other))),
          map('ignoreNullFields', 'false'))
      end as _rescued
    from ({_fields(names, known)})
    where not is_head"""


def judge(names, known):
    """A file whose header has none of the columns is another kind of file; one without a row that can be read too."""
    return f"""
    select _file, 1 as header_count, nullif(any_value(head.missing), '') as missing_columns, case
        when not bool_or(exists(head.places, place -> place > 0)) then
          'the header has none of the columns {", ".join(names)}'
        when count(*) = 1 then 'nothing follows its header'
        when count(*) = count_if(is_head or fault is not null) then
          concat('none of its ', count(*) - 1, ' lines can be read; line ', min(if(is_head, null, _line)), ': ',
            min_by(fault, _line) filter (where not is_head))
      end as reason
    from ({_fields(names, known)})
    group by _file"""


def _fields(names, known):
    # Commas at the end of a line are no cells.
    beyond = "slice(fields, size(head.names) + 1, greatest(size(fields) - size(head.names), 0))"
    return f"""
      select *, case
          when is_head then null
          when contains(value, '\ufffd') then 'not UTF-8'
          when not {csv_cells.is_whole('value')} then 'a stray quote'
          when size(fields) < size(head.names) or exists({beyond}, cell -> cell is not null) then
            concat(size(fields), ' of ', size(head.names), ' cells')
        end as fault
      from (
        select *, transform({csv_cells.split('value')}, cell -> nullif(cell, '')) as fields
        from ({_headed(names, known)})
      )"""


def _headed(names, known):
    """Each line with the names of its file, and where the declared columns and the others are among them."""
    listed = ", ".join(f"'{name.lower()}'" for name in names)
    split = csv_cells.split("ltrim('\ufeff', value)")
    cells = f"transform({split}, cell -> trim(trim(both '\"' from trim(cell))))"
    if known:
        pairs = ", ".join(f"'{other.lower()}', '{name}'" for other, name in known.items())
        cells = f"transform({cells}, cell -> coalesce(try_element_at(map({pairs}), lower(cell)), cell))"
    # A name that is empty or stands twice gets its number.
    stands = "array_position(transform(cells, other -> lower(other)), lower(cell)) <= i"
    numbered = f"transform(cells, (cell, i) -> if(cell = '' or {stands}, concat(cell, '_', i + 1), cell))"
    places = f"transform(array({listed}), name -> cast(array_position(keys, name) as int))"
    others = f"filter(sequence(0, size(names) - 1), i -> keys[i] not in ({listed}))"
    declared = ", ".join(f"'{name}'" for name in names)
    missing = f"array_join(filter(array({declared}), name -> array_position(keys, lower(name)) = 0), ', ')"
    # The header is the first line that is not empty. All this once a file: what is null is not computed.
    return f"""
        select *, first_value(own) over (partition by _file order by _line) as head
        from (
          select *, if(is_head,
              struct(_line as line, names, {places} as places, {others} as others, {missing} as missing), null) as own
          from (
            select *, transform(names, name -> lower(name)) as keys
            from (
              select *, {numbered} as names
              from (
                select *, if(is_head, {cells}, null) as cells
                from (
                  select *, _line = min(_line) over (partition by _file) as is_head from lines where value <> ''
                )
              )
            )
          )
        )"""
