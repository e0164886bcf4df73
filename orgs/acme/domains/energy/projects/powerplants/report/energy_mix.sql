-- Energy per source as forecast for the year, and as it came, TWh; one row per source
select
  source,
  hour_count as hours,
  round(forecast_twh, 2) as forecast_twh,
  round(last_year_twh, 2) as year_before_twh,
  round(actual_twh, 2) as actual_twh,
  round(error_percent, 1) as error_percent,
  round(error_last_year_percent, 1) as error_of_year_before_percent
from identifier(:gold_energy_mix)
order by forecast_twh desc nulls last, source nulls first
