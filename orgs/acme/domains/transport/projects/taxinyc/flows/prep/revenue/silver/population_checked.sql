-- New figures of population, with the reason why one cannot be used; one row per bronze row and year
-- A figure has commas between thousands, a borough spaces before it. A line that cannot be read is one row.
create or replace temp view population_checked as
with figures as (
  select age_group, borough, column_name, cell, _file, _modified, _row, _batch, cast(null as string) as line
  from (select * from updates) as u
    unpivot (cell for column_name in (
      population_1950, population_1960, population_1970, population_1980, population_1990,
      population_2000, population_2010, population_2020, population_2030, population_2040
    ))
  union all
  select
    age_group, borough, 'line' as column_name, cast(null as string) as cell, _file, _modified, _row, _batch,
    get_json_object(_rescued, '$._reason') as line
  from updates
  where startswith(_rescued, '{"_line":')
),
shares as (
  select right(column_name, 4) as year, trim(cell) as share, _file, _modified, _row, _batch
  from (select * from updates) as u
    unpivot (cell for column_name in (
      share_1950, share_1960, share_1970, share_1980, share_1990,
      share_2000, share_2010, share_2020, share_2030, share_2040
    ))
),
texts as (
  select
    figures.age_group as age_group,
    lower(trim(figures.borough)) as place,
    trim(figures.borough) as borough,
    figures.column_name as column_name,
    right(figures.column_name, 4) as year,
    trim(figures.cell) as cell,
    case
      when regexp_extract(trim(figures.cell), '[0-9]{1,3}(,[0-9]{3})+|[0-9]{1,12}', 0) = trim(figures.cell)
        then replace(trim(figures.cell), ',', '')
    end as digits,
    shares.share as share,
    figures._file as _file,
    date_trunc('second', figures._modified) as _modified,
    figures._row as _row,
    figures._batch as _batch,
    figures.line as line
  from figures
  left join shares on shares.year = right(figures.column_name, 4) and shares._batch = figures._batch
    and shares._file = figures._file and shares._modified = figures._modified and shares._row = figures._row
),
places as (
  select place, name
  from (values
    ('bronx', 'Bronx'), ('brooklyn', 'Brooklyn'), ('manhattan', 'Manhattan'), ('queens', 'Queens'),
    ('staten island', 'Staten Island'), ('nyc total', 'NYC Total')
  ) as v(place, name)
)
select
  coalesce(places.name, texts.borough) as borough,
  column_name,
  case when regexp_extract(year, '-?[0-9]{1,15}', 0) = year then try_cast(year as int) end as year,
  cell,
  case when regexp_extract(digits, '-?[0-9]{1,15}', 0) = digits then try_cast(digits as bigint) end as population,
  case
    when regexp_extract(share, '-?[0-9]{1,15}([.][0-9]+)?', 0) = share then try_cast(share as double)
  end as share,
  _file,
  _modified,
  _row,
  _batch,
  case
    when line is not null then 'unreadable line: ' || line
    when coalesce(age_group, 'Total Population') <> 'Total Population' then 'age group ' || age_group
    when coalesce(texts.place, '') = '' then 'no borough'
    when places.name is null then 'unknown borough ' || texts.borough
    when digits is null then 'not a number'
  end as reason
from texts
left join places on places.place = texts.place;
