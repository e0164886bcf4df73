// A map: places, as large as their value, and the flows between them in the hour that the reader chooses.

// Lines from a thin to a thick one, for values from nothing to the largest of any hour, so that hours compare.
const width = (value, largest) => 1 + 6 * Math.sqrt(value / largest);

function marks(chart) {
  const at = Object.fromEntries(chart.columns.map((name, index) => [name, index]));
  const value = at[chart.series[0]];
  const places = chart.rows.filter(row => row[at.to_latitude] === null);
  const flows = chart.rows.filter(row => row[at.to_latitude] !== null);
  const largest = rows => Math.max(1e-9, ...rows.map(row => row[value]));
  const most = { place: largest(places), flow: largest(flows) };
  return {
    // A degree of longitude, in degrees of latitude.
    aspect: Math.cos(places.reduce((sum, row) => sum + row[at.latitude], 0) / places.length * Math.PI / 180),
    hours: [...new Set(flows.map(row => row[at[chart.x]]))],
    total: hour => flows.filter(row => row[at[chart.x]] === hour).reduce((sum, row) => sum + row[value], 0),
    series(hour) {
      const groups = [...new Set(places.map(row => row[at.kind]))];
      const dots = groups.map((group, index) => ({
        name: group, type: "scatter", coordinateSystem: "geo", itemStyle: { color: colours[index % colours.length] },
        data: places.filter(row => row[at.kind] === group).map(row => ({
          name: row[at.name], value: [row[at.longitude], row[at.latitude], row[value]],
          symbolSize: 6 + 16 * Math.sqrt(row[value] / most.place),
        })),
      }));
      const lines = flows.filter(row => row[at[chart.x]] === hour).map(row => ({
        name: row[at.name], value: row[value],
        coords: [[row[at.longitude], row[at.latitude]], [row[at.to_longitude], row[at.to_latitude]]],
        lineStyle: { width: width(row[value], most.flow) },
      }));
      return [...dots, {
        name: "flows", type: "lines", coordinateSystem: "geo", data: lines, symbol: ["none", "arrow"], symbolSize: 8,
        lineStyle: { color: colours[4], opacity: .8, curveness: .2 },
      }];
    },
  };
}

function map(chart, parent) {
  const drawn = marks(chart);
  const unit = chart.unit ? " " + chart.unit : "";
  const choose = element("label", parent, label(chart.x) + " ", "choose");
  const hours = element("select", choose);
  drawn.hours.forEach(hour => {
    element("option", hours, `${show(hour)} – ${number.format(drawn.total(hour))}${unit}`).value = hour;
  });
  const box = element("div", parent, undefined, "chart map");
  box.setAttribute("role", "img");
  box.setAttribute("aria-label", chart.title);
  echarts.registerMap(chart.id, chart.outline);
  const plot = echarts.init(box, dark ? "dark" : null, { renderer: "canvas" });
  const [areaColor, borderColor] = dark ? ["#21262d", "#484f58"] : ["#eef2f5", "#b6c2cd"];
  plot.setOption({
    backgroundColor: "transparent", animation: false,
    geo: {
      map: chart.id, aspectScale: drawn.aspect, top: 40, bottom: 8, silent: true, itemStyle: { areaColor, borderColor },
      roam: false, emphasis: { disabled: true },
    },
    legend: { type: "scroll", top: 4, data: drawn.series(null).map(one => one.name).filter(name => name !== "flows") },
    tooltip: {
      confine: true,
      formatter: one => {
        const value = Array.isArray(one.value) ? one.value[2] : one.value;
        return echarts.format.encodeHTML(`${one.name}: ${number.format(value)}${unit}`);
      },
    },
    series: drawn.series(drawn.hours[0]),
  });
  hours.addEventListener("change", () => plot.setOption({ series: drawn.series(hours.value) }));
  new ResizeObserver(() => plot.resize()).observe(box);
  if (drawn.hours.length === 0) { choose.remove(); element("p", parent, "No flows."); }
}
