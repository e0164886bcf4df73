namespace Platform.Mesh.Flows;

/// <summary>What <c>deployment.yml</c> says. Keys are the members in snake_case.</summary>
public sealed record FlowDefinition
{
    /// <summary>Required. What the flow is for, in one sentence; at most 1,024 characters.</summary>
    [StringLength(1024, MinimumLength = 1, ErrorMessage = "1 to 1,024 characters")]
    public required string Description { get; init; }

    /// <summary>A job, when left out.</summary>
    public FlowKind Kind { get; init; }

    /// <summary>
    /// When it runs; at most one of schedule, trigger and continuous. Left out, all three: only when somebody starts
    /// it.
    /// </summary>
    public Schedule? Schedule { get; init; }

    /// <summary>What sets it off.</summary>
    public Trigger? Trigger { get; init; }

    /// <summary>It runs all the time.</summary>
    public Continuous? Continuous { get; init; }

    /// <summary>It tries out the other flows of its project. Left out: it is one of them.</summary>
    public Integration? Integration { get; init; }

    /// <summary>Name and default of each parameter: <c>:name</c> in SQL, text in a dictionary in Python.</summary>
    [RegularExpression(@"^[\w.\-]+$", ErrorMessage = "names of letters, digits, _, - and .")]
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>What lands in bronze.</summary>
    public IReadOnlyList<Ingestion> Ingestion { get; init; } = [];

    /// <summary>The steps of a job.</summary>
    public IReadOnlyList<FlowTask> Tasks { get; init; } = [];

    /// <summary>Gates, checked after the last task.</summary>
    public IReadOnlyList<QualityGate> Quality { get; init; } = [];

    /// <summary>Alerts over one gold table each.</summary>
    public IReadOnlyList<FlowAlert> Alerts { get; init; } = [];

    /// <summary>The schema that a pipeline publishes to, before the pattern; required there, and only there.</summary>
    [RegularExpression("^[a-z][a-z0-9]*$", ErrorMessage = "a word of a-z and 0-9, starting with a letter")]
    public string? Schema { get; init; }

    /// <summary>A pipeline runs on serverless compute; pipelines only, and must be true there.</summary>
    public bool? Serverless { get; init; }

    /// <summary>The sources of a pipeline.</summary>
    public IReadOnlyList<PipelineTask> PipelineTasks { get; init; } = [];
}
