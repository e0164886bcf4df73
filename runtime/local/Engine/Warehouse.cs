using DuckDB.NET.Data;
using Platform.Local.Runs;
using Platform.Mesh.Flows;

namespace Platform.Local.Engine;

/// <summary>
/// The DuckDB database of a project: one schema per layer, the ledger, and Spark's functions as macros.
/// </summary>
sealed class Warehouse : IDisposable
{
    readonly DuckDBConnection connection;

    Warehouse(string file, DuckDBConnection connection) => (File, this.connection) = (file, connection);

    internal string File { get; }

    internal DbConnection Connection => connection;

    /// <summary>Opens the database of an output folder and makes it where there is none.</summary>
    internal static Warehouse Open(string folder, string? memoryLimit, IEnumerable<string> layers)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "warehouse.duckdb");
        var connection = Connect(file, memoryLimit);
        try
        {
            connection.Open();
            var warehouse = new Warehouse(file, connection);
            warehouse.Execute($"set temp_directory = {Literal(Path.Combine(folder, "spill"))}");
            // FSST halves what texts take on the disk, and took half of the time in which events were stored.
            warehouse.Execute("set disabled_compression_methods = 'fsst,dict_fsst'");
            warehouse.Execute(Prelude);
            foreach (var layer in layers)
            {
                warehouse.Execute($"create schema if not exists {Quoted(layer)}");
            }
            Ledger.Create(warehouse);
            return warehouse;
        }
        catch (DbException exception)
        {
            connection.Dispose();
            throw new FlowRunException($"cannot open {file}: {exception.Message}", exception);
        }
    }

    /// <summary>A connection that is not open yet, with the limits of a run.</summary>
    /// <param name="source">A file, or <c>:memory:</c>.</param>
    /// <param name="memoryLimit">DuckDB's limit; null: the default.</param>
    internal static DuckDBConnection Connect(string source, string? memoryLimit = null)
    {
        var limit = memoryLimit is null
            ? $"{RunOptions.DefaultMemoryLimit};threads={Math.Min(4, Environment.ProcessorCount)}"
            : memoryLimit;
        // Extensions come with the library; a query must not reach for the network.
        return new(
            $"DataSource={source};autoinstall_known_extensions=false;autoload_known_extensions=false;"
            + $"memory_limit={limit}");
    }

    /// <summary>The macros that give DuckDB Spark's meaning, and hold a query to the rules of types.</summary>
    internal static string Prelude => Resource("types.sql") + Resource("prelude.sql");

    internal DbTransaction Begin() => connection.BeginTransaction();

    internal long Execute(string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = Command(sql, parameters);
        return Math.Max(0, command.ExecuteNonQuery());
    }

    internal T? Scalar<T>(string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = Command(sql, parameters);
        return command.ExecuteScalar() is T value ? value : default;
    }

    internal List<T> Query<T>(string sql, Func<DbDataReader, T> row, params (string Name, object? Value)[] parameters)
    {
        using var command = Command(sql, parameters);
        return command.Rows(row);
    }

    internal bool Exists(TableName table) =>
        Scalar<long>(
            "select count(*) from duckdb_tables() where schema_name = $layer and table_name = $table",
            ("layer", table.Layer),
            ("table", table.Table)) > 0;

    internal long Count(TableName table) => Exists(table) ? Scalar<long>($"select count(*) from {Name(table)}") : 0;

    /// <summary>The columns of a table, in order, with their types as DuckDB calls them, in small letters.</summary>
    internal List<(string Name, string Type)> Columns(TableName table) => Columns(Name(table));

    /// <summary>The same of a view.</summary>
    internal List<(string Name, string Type)> Columns(string view) => Query(
        $"select column_name, lower(column_type) from (describe {view})",
        row => (row.GetString(0), row.GetString(1)));

    internal static string Name(TableName table) => $"{Quoted(table.Layer)}.{Quoted(table.Table)}";

    internal static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"")}\"";

    internal static string Literal(string text) => $"'{text.Replace("'", "''")}'";

    public void Dispose() => connection.Dispose();

    static string Resource(string name)
    {
        using var stream = typeof(Warehouse).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    DbCommand Command(string sql, (string Name, object? Value)[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.Add(new DuckDBParameter(name, value));
        }
        return command;
    }
}
