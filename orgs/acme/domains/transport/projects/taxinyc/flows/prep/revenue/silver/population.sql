-- Population of New York by borough, and the total of the city; one row per borough, or the city, and year
create table if not exists identifier(:silver_population) (
  borough string,
  year int,
  population bigint,
  share double,
  _file string,
  _modified timestamp,
  _row bigint,
  _batch bigint
) using delta;

-- The file that was written last counts, then the one that landed last.
merge into identifier(:silver_population) t
using (
  select borough, year, population, share, _file, _modified, _row, _batch
  from (
    select
      *,
      row_number() over (
        partition by borough, year
        order by _modified desc nulls last, _batch desc nulls last, _file desc nulls last, _row desc nulls last
      ) as rn
    from population_checked
    where reason is null
  ) as ranked
  where rn = 1
) s
on t.borough = s.borough and t.year = s.year
when matched and (
  s._modified > t._modified
  or (s._modified = t._modified and (
    s._batch > t._batch
    or (s._batch = t._batch and (s._file > t._file or (s._file = t._file and s._row > t._row)))
  ))
) then update set *
when not matched then insert *;
