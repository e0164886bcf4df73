namespace Platform.Mesh.Contracts;

/// <summary>The rules between the parts of a contract, and between it and its place.</summary>
/// <param name="contract">The contract.</param>
/// <param name="add">Adds a fault: key, value got, values allowed.</param>
sealed class ContractRules(DataContract contract, Action<string, string?, string> add)
{
    readonly ContractTable table = contract.Schema[0];

    /// <summary>Checks them.</summary>
    /// <param name="id">What the contract must call itself; its last two parts are layer and table.</param>
    internal void Check(string id)
    {
        var place = id.Split('.');
        Unless(contract.Id == id, "id", contract.Id, id);
        Unless(table.Name == place[^1], "schema[0].name", table.Name, $"{place[^1]}, as the file is called");
        var isTold = place[^2] != "gold";
        Unless(isTold || contract.Team is not null, "team", null, "in gold, a mapping with name: who answers for it");
        Unless(isTold || contract.Description is not null, "description", null,
            "in gold, a mapping with usage, limitations: the terms of the table");
        foreach (var (index, column) in table.Properties.Index())
        {
            var key = $"schema[0].properties[{index}]";
            var taken = table.Properties.Take(index)
                .Any(other => other.Name.Equals(column.Name, StringComparison.OrdinalIgnoreCase));
            Unless(!taken, $"{key}.name", column.Name, "a column once");
            var logical = ColumnType.Logical(column.PhysicalType);
            Unless(column.LogicalType == logical, $"{key}.logicalType", column.LogicalType,
                $"{logical}, which {column.PhysicalType} is");
            new LimitRules(column, Unless).Check($"{key}.customProperties", place[^2] == "bronze");
            new RelationRules(column, Unless).Check($"{key}.customProperties", table.Properties);
            new PrivacyRules(column, Unless).Check($"{key}.customProperties");
            if (place[^2] == "bronze")
            {
                Bronze(key, column);
            }
        }
        Key();
        new QualityRules(table, $"{place[^2]}_{place[^1]}", Unless).Check(place[^2] == "bronze");
    }

    void Bronze(string key, ContractColumn column)
    {
        Unless(column.PhysicalType == "string", $"{key}.physicalType", column.PhysicalType,
            "string: bronze is text");
        Unless(!ContractFile.OfBronze.Contains(column.Name), $"{key}.name", column.Name,
            $"a name other than {string.Join(", ", ContractFile.OfBronze)}, which every bronze table has");
        var headers = table.Properties.SelectMany(other => other.OtherNames.Prepend(other.Name)).ToList();
        var shared = column.OtherNames
            .Where(name => headers.Count(other => other.Equals(name, StringComparison.OrdinalIgnoreCase)) > 1);
        Unless(!shared.Any(), $"{key}.customProperties", string.Join(", ", shared),
            "names that stand for one column alone");
    }

    // The key is told on its columns, so it names no other; what can be wrong is their order.
    void Key()
    {
        var positions = table.Properties
            .Where(column => column.PrimaryKey)
            .Select(column => column.PrimaryKeyPosition ?? 0)
            .ToList();
        foreach (var (index, column) in table.Properties.Index())
        {
            var key = $"schema[0].properties[{index}]";
            var position = column.PrimaryKeyPosition;
            var fits = column.PrimaryKey
                ? position >= 1 && position <= positions.Count && positions.Count(other => other == position) == 1
                : position is null;
            Unless(fits, $"{key}.primaryKeyPosition", position is null ? null : $"{position}", column.PrimaryKey
                ? $"1 to {positions.Count}, each once, in the order of the key"
                : "a position with primaryKey: true, and only with it");
            Unless(column.Required || !column.PrimaryKey, $"{key}.required", "false",
                "true in a column of the key");
        }
    }

    void Unless(bool holds, string key, string? got, string allowed)
    {
        if (!holds)
        {
            add(key, got, allowed);
        }
    }
}
