using Platform.Mesh.Contracts;
using Platform.Mesh.Faults;
using Platform.Mesh.Naming;

namespace Platform.Mesh.Flows;

/// <summary>The contracts of a flow: one file per table, <c>&lt;layer&gt;/&lt;table&gt;.yml</c>.</summary>
/// <param name="files">The flow's folder.</param>
/// <param name="place">Its place in the mesh; null when it has none.</param>
sealed class FlowContracts(FlowFolder files, FlowPath? place)
{
    Dictionary<TableName, ContractTable> read = [];

    /// <summary>What is wrong in the files.</summary>
    internal List<Fault> Faults { get; } = [];

    /// <summary>Reads every contract of the folder.</summary>
    internal IReadOnlyDictionary<TableName, ContractTable> Read() => read = files.Contracts
        .Select(file => (Table: FlowTables.OfSource(file), Contract: Contract(file)))
        .Where(pair => pair.Contract is not null)
        .ToDictionary(pair => pair.Table, pair => pair.Contract!);

    /// <summary>Each table has a contract, each contract a table.</summary>
    /// <param name="definition">What <c>deployment.yml</c> says.</param>
    /// <param name="made">The tables that the flow makes.</param>
    /// <param name="found">Knows the lines of the definition.</param>
    internal IReadOnlyList<Fault> Match(
        FlowDefinition definition, IReadOnlyList<TableUse> made, FlowFindings found)
    {
        var declared = made.DistinctBy(use => use.Table).Where(use => !TableName.OfIngestion.Contains(use.Table.Table));
        foreach (var use in declared)
        {
            var file = FileOf(use.Table.Table);
            found.Unless(files.Contracts.Contains(file), use.Key, $"{use.Table}", $"a table with a contract: {file}");
        }
        foreach (var (table, contract) in read.Where(_ => definition.Continuous is not null))
        {
            if (contract.Rules.Count() is var rules and > 0)
            {
                found.Faults.Add(new(files.Shown(FileOf(table)), "schema[0].quality", $"{rules} rules",
                    "no quality in a continuous flow: gates wait for its end"));
            }
        }
        foreach (var (index, ingestion) in definition.Ingestion.Index())
        {
            var columns = read.GetValueOrDefault(TableName.Parse(ingestion.Table))?.Properties ?? [];
            found.Unless(
                ingestion.Period is null || columns.Any(column => column.Name == ingestion.Period),
                $"ingestion[{index}].period", ingestion.Period,
                $"a column of its contract: {string.Join(", ", columns.Select(column => column.Name))}");
            var named = columns.FirstOrDefault(column => column.OtherNames.Count > 0);
            found.Unless(named is null || ingestion.Format == FileFormat.Csv, $"ingestion[{index}].format",
                $"{ingestion.Format}".ToLowerInvariant(),
                $"csv: {named?.Name} has other names, and only a header has names");
        }
        foreach (var (index, task) in definition.Tasks.Index().Where(task => task.Item.Stream is not null))
        {
            var keyless = task.Outputs.FirstOrDefault(output =>
                read.GetValueOrDefault(TableName.Parse(output)) is { } contract && !contract.Key.Any());
            found.Unless(keyless is null, $"tasks[{index}].outputs", keyless,
                "a table with a key in its contract: a row that comes again is known by it");
        }
        var tables = made.Select(use => FileOf(use.Table.Table)).ToHashSet();
        foreach (var file in files.Contracts.Where(file => !tables.Contains(file)))
        {
            found.Faults.Add(new(files.Shown(file), "", $"{FlowTables.OfSource(file)}",
                "the contract of a table that the flow makes"));
        }
        return found.Faults;
    }

    /// <summary>The tables that limits of the contracts are read from.</summary>
    internal IEnumerable<TableUse> Catalogues() => read.Values
        .SelectMany(table => table.Properties)
        .Where(column => column.Catalogue is not null)
        .Select(column => new TableUse("ingestion", new(null, TableName.Parse(column.Catalogue!))));

    static string FileOf(TableName table) => $"{table.Layer}/{table.Table}.yml";

    ContractTable? Contract(string file)
    {
        var table = FlowTables.OfSource(file);
        var id = $"{place?.Domain}.{place?.Project}.{table}";
        try
        {
            return ContractFile.Read(files.Read(file), files.Shown(file), id);
        }
        catch (FaultException found)
        {
            Faults.AddRange(found.Faults);
            return null;
        }
    }
}
