// Fills the page: figures, then one card for each chart.
document.getElementById("title").textContent = report.title;
document.getElementById("lead").textContent = report.description;
const figures = document.getElementById("figures");
report.figures.forEach(figure => {
  const box = element("div", figures, undefined, "figure");
  element("b", box, show(figure.value));
  element("span", box, label(figure.name));
});
const charts = document.getElementById("charts");
report.charts.forEach(chart => {
  const card = element("article", charts);
  card.id = chart.id;
  element("h2", card, chart.title);
  if (chart.note) element("p", card, chart.note);
  const parted = chart.by ? panels : draw;
  ({ table, map }[chart.kind] ?? parted)(chart, card);
});
document.getElementById("foot").textContent = report.foot;
