namespace Platform.Mesh.Sql;

/// <summary>What becomes of a statement on DuckDB.</summary>
public enum SqlShapeKind
{
    /// <summary>It runs, once its parameters are filled in.</summary>
    Run,

    /// <summary>A CREATE TABLE: afterwards its sums of whole numbers are BIGINT, as on Spark.</summary>
    Table,

    /// <summary>A CREATE VIEW that stays: it runs when its query reads no temp view.</summary>
    View,

    /// <summary>An INSERT INTO: it runs when every column is given a type that Delta stores in it.</summary>
    Insert,

    /// <summary>An UPDATE: it runs on the same condition.</summary>
    Update,

    /// <summary>A MERGE: on that condition, and when no row of the target meets two rows of the source.</summary>
    Merge,

    /// <summary>An INSERT OVERWRITE: the rows are computed, the table is emptied, the rows go in.</summary>
    Overwrite,

    /// <summary>USE: the names that follow are looked up in that schema.</summary>
    Use,

    /// <summary>It tunes or protects tables on Databricks and has no effect here.</summary>
    NoEffect,
}
