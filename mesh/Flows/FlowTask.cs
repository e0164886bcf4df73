namespace Platform.Mesh.Flows;

/// <summary>A step of a job: one of ingest, sql, python, spark and erase, on serverless or a job cluster.</summary>
public sealed record FlowTask
{
    /// <summary>Required. Its name in the flow.</summary>
    [RegularExpression(@"^[\w\-]{1,100}$", ErrorMessage = "1 to 100 letters, digits, _ and -")]
    public required string TaskKey { get; init; }

    /// <summary>The tasks that must be over before this one starts.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>How they must have ended; all well when left out.</summary>
    [AllowedValues(
        "ALL_SUCCESS", "AT_LEAST_ONE_SUCCESS", "NONE_FAILED", "ALL_DONE", "AT_LEAST_ONE_FAILED", "ALL_FAILED")]
    public string RunIf { get; init; } = "ALL_SUCCESS";

    /// <summary>Runs on serverless compute.</summary>
    public bool? Serverless { get; init; }

    /// <summary>The job cluster that it runs on.</summary>
    [AllowedValues("common-job-cluster", null)]
    public string? JobClusterKey { get; init; }

    /// <summary>The table of the flow's ingestion that it fills.</summary>
    public string? Ingest { get; init; }

    /// <summary>
    /// The table whose new rows are the view <c>updates</c> of sql, or what python makes rows from; only with these.
    /// </summary>
    public string? Stream { get; init; }

    /// <summary>
    /// The table whose rows are held to the contract of what the first file of sql makes: the view <c>checked</c> has
    /// those that keep it, the view <c>refused</c> the others with <c>reason</c>. Only with sql, and not with stream.
    /// </summary>
    public string? Checks { get; init; }

    /// <summary>SQL files of the folder, run in one session, in order.</summary>
    public IReadOnlyList<string> Sql { get; init; } = [];

    /// <summary>A function of a module below <c>src/</c>: <c>overconsumption.train:run</c>.</summary>
    [RegularExpression(FunctionName.Pattern, ErrorMessage = FunctionName.Text)]
    public string? Python { get; init; }

    /// <summary>
    /// A function that gets a Spark session and names of tables, of a module below <c>src/</c>; Spark alone runs it.
    /// </summary>
    [RegularExpression(FunctionName.Pattern, ErrorMessage = FunctionName.Text)]
    public string? Spark { get; init; }

    /// <summary>Whether it runs a function of Python, with Spark or without.</summary>
    public bool IsCode => (Python ?? Spark) is not null;

    /// <summary>
    /// The table whose column <c>digest</c> says who asked to be erased: the task removes them from every table of the
    /// project, and empties the landed files that their rows came from.
    /// </summary>
    public string? Erase { get; init; }

    /// <summary>The folders of the landing volume that Python writes files into; only with python, no stream.</summary>
    [RegularExpression(
        @"^[A-Za-z0-9_\-]+(/[A-Za-z0-9_\-]+)*$",
        ErrorMessage = "a folder below the landing volume, of letters, digits, _ and -")]
    public IReadOnlyList<string> Lands { get; init; } = [];

    /// <summary>The tables that Python reads; only with python without a stream, or spark.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>The tables that Python returns, one of a stream; only with python or spark.</summary>
    public IReadOnlyList<string> Outputs { get; init; } = [];

    /// <summary>The sources that it sends or lands something for.</summary>
    public IEnumerable<string> Sends => Emits is null ? Lands : [Emits];

    /// <summary>The source that what Python makes of a stream is sent to, instead of a table.</summary>
    public string? Emits { get; init; }
}
