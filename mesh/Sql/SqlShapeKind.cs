namespace Platform.Mesh.Sql;

/// <summary>What becomes of a statement on DuckDB.</summary>
public enum SqlShapeKind
{
    /// <summary>It runs, once its parameters are filled in.</summary>
    Run,

    /// <summary>A CREATE TABLE: afterwards its sums of whole numbers are BIGINT, as on Spark.</summary>
    Table,

    /// <summary>An INSERT INTO: it runs when no fraction goes into a column of whole numbers.</summary>
    Insert,

    /// <summary>A MERGE: it runs when no row of the target meets two rows of the source.</summary>
    Merge,

    /// <summary>An INSERT OVERWRITE: the rows are computed, the table is emptied, the rows go in.</summary>
    Overwrite,

    /// <summary>USE: the names that follow are looked up in that schema.</summary>
    Use,

    /// <summary>It tunes or protects tables on Databricks and has no effect here.</summary>
    NoEffect,
}
