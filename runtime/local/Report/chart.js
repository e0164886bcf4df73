// A table, or a chart by ECharts: lines, areas, bands, bars; one plot, or one for each value of a column.
function table(chart, parent) {
  const scroll = element("div", parent, undefined, "scroll");
  scroll.tabIndex = 0;
  const node = element("table", scroll);
  const head = element("tr", element("thead", node));
  const numeric = at => chart.rows.some(row => typeof row[at] === "number") ? "number" : undefined;
  chart.columns.forEach((name, at) => element("th", head, label(name), numeric(at)));
  const body = element("tbody", node);
  chart.rows.forEach(row => {
    const line = element("tr", body);
    row.forEach(value => element("td", line, show(value), typeof value === "number" ? "number" : undefined));
  });
  if (chart.rows.length === 0) element("p", parent, "No rows.");
}

function series(chart) {
  const at = name => column(chart, name);
  const x = at(chart.x);
  const points = name => chart.rows.map(row => [row[x], row[at(name)]]);
  const many = chart.rows.length > 300;
  const kind = chart.kind === "bar" ? "bar" : "line";
  const drawn = chart.series.map(name => ({
    name: label(name), type: kind, data: points(name), showSymbol: false,
    sampling: many && chart.kind !== "area" ? "lttb" : undefined,
    ...(chart.kind === "area" ? { stack: "all", areaStyle: { opacity: .75 }, lineStyle: { width: 0 } } : {}),
    ...(chart.kind === "band" || chart.kind === "line" ? { lineStyle: { width: 1.5 } } : {}),
  }));
  // A band is two stacked lines that nothing names: the lower edge, unseen, and the distance to the upper edge, filled.
  if (chart.kind === "band") {
    const [low, high] = [at(chart.lower ?? chart.series[0]), at(chart.upper)];
    const edge = (name, value, fill) => ({
      name, type: "line", stack: "band", symbol: "none", lineStyle: { opacity: 0 }, tooltip: { show: false },
      data: chart.rows.map(row => [row[x], value(row)]),
      ...(fill ? { areaStyle: { color: colours[1], opacity: .25 } } : {}),
    });
    const distance = row => row[high] === null || row[low] === null ? null : row[high] - row[low];
    drawn.push(edge("_low", row => row[low], false), edge("_high", distance, true));
  }
  return drawn;
}

function draw(chart, parent) {
  const box = element("div", parent, undefined, "chart");
  box.setAttribute("role", "img");
  box.setAttribute("aria-label", chart.title);
  const drawn = series(chart);
  const count = chart.rows.length;
  const x = column(chart, chart.x);
  const time = count > 0 && /^\d{4}-\d{2}-\d{2}/.test(String(chart.rows[0][x]));
  const zoom = time && count > 60 && !chart.by;
  const start = zoom && chart.window && count > chart.window ? 100 - 100 * chart.window / count : 0;
  const unit = chart.unit ? " " + chart.unit : "";
  const times = { year: "{yyyy}", month: "{MMM} {yyyy}", day: "{d} {MMM}", hour: "{HH}:{mm}" };
  const names = drawn.map(one => one.name).filter(name => !name.startsWith("_"));
  const plot = echarts.init(box, dark ? "dark" : null, { renderer: "canvas" });
  plot.setOption({
    backgroundColor: "transparent", animation: false, useUTC: true, color: colours,
    grid: { left: 8, right: 16, top: 48, bottom: zoom ? 64 : 24, containLabel: true },
    legend: { type: "scroll", top: 4, icon: "roundRect", data: names },
    tooltip: {
      trigger: "axis", confine: true,
      valueFormatter: value => value === undefined || value === null ? "" : number.format(value) + unit,
    },
    xAxis: {
      type: time ? "time" : "category",
      axisLabel: { hideOverlap: true, ...(time ? { formatter: times } : {}) },
    },
    yAxis: { type: "value", name: chart.unit ?? "", scale: chart.kind === "line" || chart.kind === "band" },
    dataZoom: zoom ? [{ type: "inside", start }, { type: "slider", start, bottom: 12, height: 24 }] : [],
    series: drawn,
  });
  new ResizeObserver(() => plot.resize()).observe(box);
}

function panels(chart, parent) {
  const [by, story] = [column(chart, chart.by), column(chart, "story")];
  const grid = element("div", parent, undefined, "panels");
  new Set(chart.rows.map(row => row[by])).forEach(value => {
    const rows = chart.rows.filter(row => row[by] === value);
    const card = element("section", grid);
    element("h3", card, show(value));
    if (story >= 0 && rows[0][story] !== null) element("p", card, rows[0][story]);
    draw({ ...chart, title: `${chart.title}: ${show(value)}`, rows }, card);
  });
  if (chart.rows.length === 0) element("p", parent, "No rows.");
}
