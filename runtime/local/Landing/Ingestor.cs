using Platform.Local.Engine;
using Platform.Local.Runs;
using Platform.Mesh.Flows;
using Platform.Mesh.Resolved;
using static Platform.Local.Engine.Warehouse;

namespace Platform.Local.Landing;

/// <summary>Appends new files to a bronze table: file, batch, transaction and ledger line are one.</summary>
sealed class Ingestor(Warehouse warehouse, Ledger ledger, IRunObserver observer)
{
    /// <summary>Ingests what the ledger does not know; the number of rows.</summary>
    /// <param name="ingestion">The declaration.</param>
    /// <param name="folders">Where files are looked for.</param>
    /// <param name="committing">Called before each commit.</param>
    internal long Run(
        ResolvedIngestion ingestion,
        IEnumerable<(string Folder, bool IsTraining)> folders,
        Action committing)
    {
        var table = TableName.Parse(ingestion.Table);
        var columns = string.Concat(ingestion.Columns.Select(column => $"{Quoted(column.Name)} varchar, "));
        warehouse.Execute($"""
            create table if not exists {Name(table)} (
                {columns}_file varchar, _modified timestamp, _row bigint, _batch bigint, _train boolean,
                _rescued varchar)
            """);
        return LandedFile.Find(folders, ingestion.Pattern)
            .Where(file => !ledger.Has(table, file))
            .ToList()
            .Sum(file => Append(ingestion, table, file, committing));
    }

    long Append(ResolvedIngestion ingestion, TableName table, LandedFile file, Action committing)
    {
        var batch = ledger.NextBatch(table);
        var names = ingestion.Columns.Select(column => Quoted(column.Name));
        try
        {
            if (file.IsGzip)
            {
                GzipCheck.Read(file.Path);
            }
            var query = ingestion.Format == FileFormat.Csv
                ? CsvLanding.Load(warehouse, ingestion, file)
                : JsonLanding.Load(warehouse, ingestion, file);
            using var transaction = warehouse.Begin();
            var rows = warehouse.Execute(
                $"insert into {Name(table)} select {string.Join(", ", names)}, "
                + $"{Literal(file.Name)}, $modified, _row, {batch}, {file.IsTraining}, _rescued from ({query})",
                ("modified", file.Modified));
            ledger.Ingested(table, file, batch, rows);
            committing();
            transaction.Commit();
            return rows;
        }
        catch (Exception exception) when (exception is DbException or InvalidDataException)
        {
            var reason = exception.Message.ReplaceLineEndings("\n").Split('\n')[0];
            using var transaction = warehouse.Begin();
            ledger.Refused(table, file, batch, reason);
            transaction.Commit();
            observer.Note($"{file.Name} cannot be read and is left out (bronze.ingest_errors): {reason}");
            return 0;
        }
        finally
        {
            warehouse.Execute("drop table if exists landing; drop table if exists judged");
        }
    }
}
