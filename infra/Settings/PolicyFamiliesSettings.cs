namespace Platform.Settings;

/// <summary>
/// Policy families of Databricks that the cluster policies are made from; <c>databricks policy-families list</c> shows
/// them.
/// </summary>
public sealed record PolicyFamiliesSettings
{
    const string Id = "^[a-z][a-z0-9-]*$";
    const string IdText = "the id of a policy family, such as job-cluster";

    /// <summary>Of clusters that a job starts; none when left out.</summary>
    [RegularExpression(Id, ErrorMessage = IdText)]
    public string? Job { get; init; }

    /// <summary>Of clusters that people start; none when left out.</summary>
    [RegularExpression(Id, ErrorMessage = IdText)]
    public string? Interactive { get; init; }

    /// <summary>Of clusters of declarative pipelines; none when left out.</summary>
    [RegularExpression(Id, ErrorMessage = IdText)]
    public string? Pipeline { get; init; }
}
