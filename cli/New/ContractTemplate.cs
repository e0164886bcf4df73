namespace Platform.Cli.New;

/// <summary>The contracts of a new flow's tables.</summary>
/// <param name="owner">Domain and project with a dot, which begin the contract's id.</param>
/// <param name="flow">The flow, which its tables are called like.</param>
sealed class ContractTemplate(string owner, string flow)
{
    const string File = "name: source_file, logicalType: string, physicalType: string";
    const string Row = "name: source_row, logicalType: integer, physicalType: bigint";
    const string First = ", primaryKey: true, primaryKeyPosition: 1,\n         required: true";
    const string Second = ", primaryKey: true, primaryKeyPosition: 2,\n         required: true";

    /// <summary>Path and text of each.</summary>
    internal IEnumerable<(string Path, string Text)> Files =>
    [
        Of("bronze", flow, "Rows of the files, as text", "One row per line of a file",
            "name: id, logicalType: string, physicalType: string, description: Name of the thing",
            "name: time_utc, logicalType: string, physicalType: string, description: \"Time of the value, UTC\"",
            "name: value, logicalType: string, physicalType: string, description: The value"),
        Of("silver", flow, "The good rows, of several lines with one key the last", "One row per id and time_utc",
            $"name: id, logicalType: string, physicalType: string{First}, description: Name of the thing",
            "name: time_utc, logicalType: timestamp, physicalType: timestamp"
                + $"{Second}, description: \"Time of the value, UTC\"",
            "name: value, logicalType: number, physicalType: double, description: The value,\n"
                + "         customProperties: [{property: unit, value: MW}]",
            $"{File}, description: Name of the file",
            $"{Row}, description: \"Row of the file, from 1\""),
        Of("silver", $"{flow}_quarantine", "The rows that break an expectation, with the reason",
            "One row per line of a file",
            $"{File}{First}, description: Name of the file",
            $"{Row}{Second}, description: \"Row of the file, from 1\"",
            "name: reason, logicalType: string, physicalType: string, required: true, description: What is wrong"),
    ];

    (string Path, string Text) Of(
        string layer,
        string table,
        string description,
        string grain,
        params string[] columns) =>
        ($"{layer}/{table}.yml", $$"""
            apiVersion: v3.2.0
            kind: DataContract
            id: {{owner}}.{{layer}}.{{table}}
            version: 1.0.0
            status: draft
            schema:
              - name: {{table}}
                description: {{description}}
                dataGranularityDescription: {{grain}}
                properties:
            {{string.Join('\n', columns.Select(column => $"      - {{{column}}}"))}}

            """);
}
