using Platform.Local.Engine;
using Platform.Mesh.Flows;
using static Platform.Local.Engine.Warehouse;

namespace Platform.Local.Landing;

/// <summary>
/// The table `bronze.ingest_files`: what became of the lines of each file, or why it is not read. Of a file that is
/// read the lines, counted in its bytes, are the header, the empty lines, and the rows that the table has of it, good
/// ones and set aside.
/// </summary>
sealed class FileAccounts(Warehouse warehouse, TableName table)
{
    /// <summary>A file that is in the table as a batch.</summary>
    internal void Read(LandedFile file, long batch, long lines, LoadedFile loaded) => warehouse.Execute($$"""
        insert into {{Name(TableName.IngestFiles)}}
        select $file, $table, $modified, $batch, 'read', $lines, $headers, $empty,
            count(*) filter (where not is_aside), count(*) filter (where is_aside), $missing, null
        from (
            select coalesce(starts_with(_rescued, '{"_line":'), false) as is_aside
            from {{Name(table)}} where _batch = $batch
        )
        """,
        [
            .. Of(file),
            ("batch", batch),
            ("lines", lines),
            ("headers", loaded.Headers),
            ("empty", loaded.Empty),
            ("missing", loaded.Missing.Count == 0 ? null : string.Join(", ", loaded.Missing)),
        ]);

    /// <summary>A file that cannot be read; without its number of lines where not even they can be told.</summary>
    internal void Refused(LandedFile file, long batch, long? lines, string reason) => warehouse.Execute($"""
        insert into {Name(TableName.IngestFiles)}
        values ($file, $table, $modified, $batch, 'refused', $lines, null, null, null, null, null, $reason)
        """, [.. Of(file), ("batch", batch), ("lines", lines), ("reason", reason)]);

    /// <summary>A file that is no data; once, however often it is found.</summary>
    internal void LeftOut(LandedFile file, string reason) => warehouse.Execute($"""
        insert into {Name(TableName.IngestFiles)}
        select $file, $table, $modified, null, 'left out', null, null, null, null, null, null, $reason
        where not exists (
            select 1 from {Name(TableName.IngestFiles)}
            where _file = $file and table_name = $table and _modified = $modified and reason = $reason)
        """, [.. Of(file), ("reason", reason)]);

    (string, object?)[] Of(LandedFile file) =>
        [("file", file.Name), ("table", $"{table}"), ("modified", file.Modified)];
}
