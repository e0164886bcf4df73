namespace Platform.Mesh.Sql;

/// <summary>What a row that breaks an expectation costs.</summary>
public enum SqlViolation
{
    /// <summary>Nothing: the row stays and is counted.</summary>
    Warn,

    /// <summary>The row.</summary>
    Drop,

    /// <summary>The update: the table stays as it was.</summary>
    Fail,
}
