using DuckDB.NET.Data;

namespace Platform.Bench;

/// <summary>A table with a line for each number of rows, each measured in a folder of its own.</summary>
static class Rounds
{
    /// <summary>Prints it.</summary>
    /// <param name="header">The names of its columns, between bars.</param>
    /// <param name="counts">How many rows; a line each.</param>
    /// <param name="measure">Measures in a folder, with so many rows; the line.</param>
    public static void Run(string header, IEnumerable<int> counts, Func<string, int, string> measure)
    {
        Console.WriteLine();
        Console.WriteLine(header);
        Console.WriteLine($"|{string.Concat(Enumerable.Repeat("---:|", header.Count(sign => sign == '|') - 1))}");
        foreach (var count in counts)
        {
            var folder = Directory.CreateTempSubdirectory("bench").FullName;
            try
            {
                Console.WriteLine(measure(folder, count));
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    /// <summary>Ends with an error where a query says something else: a figure for rows that did not arrive would be
    /// worth nothing.</summary>
    public static void Require(string database, string sql, string expected)
    {
        if (Ask(database, sql) is var found && found != expected)
        {
            throw new InvalidOperationException($"{found}; expected: {expected}");
        }
    }

    static string Ask(string database, string sql)
    {
        using var connection = new DuckDBConnection($"DataSource={database}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (string)command.ExecuteScalar()!;
    }
}
