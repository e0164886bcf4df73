"""What is told of each file: what became of its lines, or why it is not read."""

ERRORS = "_file string, table_name string, reason string, _batch bigint"
# Of a file that is read: lines = header + empty + rows + set aside.
COLUMNS = ("_file string, table_name string, _modified timestamp, _batch bigint, state string, line_count bigint, "
           "header_count bigint, empty_count bigint, row_count bigint, aside_count bigint, missing_columns string, "
           "reason string")
_FOUND = ("array<struct<_file string, _modified string, state string, line_count bigint, header_count bigint, "
          "empty_count bigint, missing_columns string, reason string>>")
_TOLD = f"(select inline(from_json(:found, '{_FOUND}')))"


def judge(found):
    """A query over `lines` for what is told of each file; found: what its format finds in the lines that hold any."""
    return f"""
    select landed.*, coalesce(found.header_count, 0) as header_count, found.missing_columns,
      if(found._file is null, 'the file is empty', found.reason) as reason
    from (
      select _file, cast(min(_modified) as string) as _modified, count(*) as line_count,
        count_if(value = '') as empty_count
      from lines group by _file
    ) as landed
    left join ({found}) as found on found._file = landed._file"""


def refuse(errors, table):
    """Records the files of :found (JSON) that cannot be used."""
    return f"""
        merge into {errors} as t
        using (
          select distinct _file, '{table}' as table_name, reason, cast(null as bigint) as _batch
          from {_TOLD} where state = 'refused'
        ) as s
        on t._file = s._file and t.table_name = s.table_name and t.reason = s.reason
        when not matched then insert *
        """


def refused(files, table):
    """A query for the files of a table that were refused and not read since, with the reason."""
    return f"""
        select refused._file, max(refused.reason) as reason
        from {files} as refused
        left anti join {files} as good
          on good._file = refused._file and good.table_name = refused.table_name and good.state = 'read'
            and (refused._modified is null or good._modified > refused._modified)
        where refused.table_name = '{table}' and refused.state = 'refused'
        group by refused._file
        order by refused._file nulls last
        """


def account(files, table, bronze):
    """Records each file of :found (JSON); rows are counted where they are: in the table, from :since on."""
    columns = ", ".join(column.split()[0] for column in COLUMNS.split(", "))
    return f"""
        merge into {files} as t
        using (
          select told._file, '{table}' as table_name, cast(told._modified as timestamp) as _modified, made._batch,
            told.state, told.line_count,
            if(told.state = 'read', told.header_count, null) as header_count,
            if(told.state = 'read', told.empty_count, null) as empty_count,
            if(told.state = 'read', coalesce(made.row_count, 0), null) as row_count,
            if(told.state = 'read', coalesce(made.aside_count, 0), null) as aside_count,
            if(told.state = 'read', told.missing_columns, null) as missing_columns, told.reason
          from {_TOLD} as told
          left join (
            select _file, _modified, min(_batch) as _batch, count_if(not is_aside) as row_count,
              count_if(is_aside) as aside_count
            from (
              select *, startswith(coalesce(_rescued, ''), '{{"_line":') as is_aside
              from {bronze} where _modified >= cast(:since as timestamp)
            )
            group by _file, _modified
          ) as made on made._file = told._file and made._modified = cast(told._modified as timestamp)
        ) as s
        on t.table_name = '{table}' and t._file = s._file and t._modified <=> s._modified and t.state = s.state
        when not matched then insert ({columns}) values ({columns})
        """
