// What Kusto's own language service finds in queries: folder of packages as argument, tables and queries as JSON.
const fs = require("fs"), path = require("path"), vm = require("vm");
const service = path.join(process.argv[2], "@kusto", "language-service-next");
for (const file of ["bridge.min.js", "Kusto.Language.Bridge.min.js"]) {
    vm.runInThisContext(fs.readFileSync(path.join(service, file), "utf8"), { filename: file });
}
const { GlobalState, KustoCode, Symbols } = Kusto.Language;
const { tables, queries } = JSON.parse(fs.readFileSync(0, "utf8"));
const symbols = Object.entries(tables).map(([name, columns]) => new Symbols.TableSymbol.$ctor7(
    name, `(${Object.entries(columns).map(([column, type]) => `['${column}']: ${type}`).join(", ")})`, null));
const globals = GlobalState.Default.WithDatabase(new Symbols.DatabaseSymbol.ctor("logs", symbols));
console.log(JSON.stringify(queries.map(query => {
    const found = KustoCode.ParseAndAnalyze(query, globals).GetDiagnostics();
    const all = [];
    for (let i = 0; i < found.Count; i++) all.push(`${found.getItem(i).Severity}: ${found.getItem(i).Message}`);
    return all;
})));
