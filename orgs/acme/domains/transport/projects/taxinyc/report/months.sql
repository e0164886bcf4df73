-- Revenue by month; one row per month
select
  cast(trip_year as string) as year_of_trips,
  cast(trip_month as string) as month_of_trips,
  sum(trip_count) as trip_count,
  round(sum(amount), 2) as amount
from identifier(:gold_revenue_by_tripmonth)
group by trip_year, trip_month
order by trip_year nulls last, trip_month nulls last
