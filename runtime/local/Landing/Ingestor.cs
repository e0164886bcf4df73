using Platform.Local.Engine;
using Platform.Local.Runs;
using Platform.Mesh.Flows;
using Platform.Mesh.Resolved;
using static Platform.Local.Engine.Warehouse;

namespace Platform.Local.Landing;

/// <summary>Appends new files to a bronze table: file, batch, transaction and ledger line are one.</summary>
sealed class Ingestor(Warehouse warehouse, Ledger ledger, ResolvedIngestion ingestion, IRunObserver observer)
{
    readonly TableName table = TableName.Parse(ingestion.Table);
    readonly FileAccounts accounts = new(warehouse, TableName.Parse(ingestion.Table));

    /// <summary>The files that lie there and cannot be read, with the reason.</summary>
    internal List<string> Refused { get; } = [];

    /// <summary>Ingests what the ledger does not know; the number of rows.</summary>
    /// <param name="folders">Where files are looked for.</param>
    /// <param name="committing">Called before each commit.</param>
    internal long Run(IEnumerable<(string Folder, bool IsTraining)> folders, Action committing)
    {
        var columns = string.Concat(ingestion.Columns.Select(column => $"{Quoted(column.Name)} varchar, "));
        warehouse.Execute($"""
            create table if not exists {Name(table)} (
                {columns}_file varchar, _modified timestamp, _row bigint, _batch bigint, _train boolean,
                _rescued varchar)
            """);
        return LandedFiles.Find(folders, ingestion.Pattern).Sum(file => Take(file, committing));
    }

    long Take(LandedFile file, Action committing)
    {
        if (file.LeftOut is { } reason)
        {
            observer.Note($"{file.Name} is left out: {reason}");
            accounts.LeftOut(file, reason);
            return 0;
        }
        if (!ledger.Has(table, file, out var refused))
        {
            return Append(file, committing);
        }
        if (refused is not null)
        {
            Refused.Add($"{file.Name}: {refused}");
        }
        return 0;
    }

    long Append(LandedFile file, Action committing)
    {
        var batch = ledger.NextBatch(table);
        var names = ingestion.Columns.Select(column => Quoted(column.Name));
        long? lines = null;
        try
        {
            if (file.IsGzip)
            {
                GzipCheck.Read(file.Path);
            }
            var usual = ingestion.Format == FileFormat.Json ? new UsualLines() : null;
            var bytes = Scan(file, usual);
            lines = bytes.Lines;
            var loaded = ingestion.Format == FileFormat.Csv
                ? CsvLanding.Load(warehouse, ingestion, file)
                : JsonLanding.Load(warehouse, ingestion, file, bytes.IsPlain ? usual : null);
            if (loaded.Missing.Count > 0)
            {
                observer.Note($"{file.Name} lacks the columns {string.Join(", ", loaded.Missing)}");
            }
            using var transaction = warehouse.Begin();
            var rows = warehouse.Execute(
                $"insert into {Name(table)} select {string.Join(", ", names)}, "
                + $"{Literal(file.Name)}, $modified, _row, {batch}, {file.IsTraining}, _rescued from ({loaded.Query})",
                ("modified", file.Modified));
            ledger.Ingested(table, file, batch, rows);
            accounts.Read(file, batch, bytes.Lines, loaded);
            committing();
            transaction.Commit();
            return rows;
        }
        catch (Exception exception) when (exception is DbException or InvalidDataException)
        {
            Refuse(file, batch, lines, exception.Message.ReplaceLineEndings("\n").Split('\n')[0]);
            return 0;
        }
        finally
        {
            warehouse.Execute("drop table if exists landing; drop table if exists landing_other");
        }
    }

    static ByteScan Scan(LandedFile file, UsualLines? usual)
    {
        using var stream = file.Open();
        return ByteScan.Of(stream, usual);
    }

    void Refuse(LandedFile file, long batch, long? lines, string reason)
    {
        using var transaction = warehouse.Begin();
        ledger.Refused(table, file, batch, reason);
        accounts.Refused(file, batch, lines, reason);
        transaction.Commit();
        Refused.Add($"{file.Name}: {reason}");
        observer.Note($"{file.Name} cannot be read and is left out (bronze.ingest_errors): {reason}");
    }
}
