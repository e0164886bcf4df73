// What the page says: elements, numbers, times and labels. `report` is the JSON block of the page:
// { title, description, labels, figures, charts, foot }.
const report = JSON.parse(document.getElementById("report").textContent);
const dark = matchMedia("(prefers-color-scheme: dark)").matches;
// Told from one another on a light and on a dark page.
const colours = ["#2f7ed8", "#f28e2b", "#3aa675", "#b07aa1", "#e15759", "#76b7b2", "#a3785a", "#8d99a6"];
const number = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });
const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" });
const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeZone: "UTC" });

function element(tag, parent, text, className) {
  const node = document.createElement(tag);
  if (text !== undefined) node.textContent = text;
  if (className) node.className = className;
  parent.appendChild(node);
  return node;
}

const label = name => report.labels[name] ?? name.replaceAll(/[._]/g, " ");

function show(value) {
  if (value === null) return "";
  if (typeof value === "number") return number.format(value);
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return day.format(new Date(text));
  return /^\d{4}-\d{2}-\d{2}T[\d:]{8}Z$/.test(text) ? moment.format(new Date(text)) : text;
}

const column = (chart, name) => chart.columns.indexOf(name);
