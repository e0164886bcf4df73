using Platform.Mesh.Naming;

namespace Platform.Settings;

/// <summary><c>platform:flows</c>: how flows are named and run.</summary>
public sealed record FlowsSettings
{
    /// <summary>Patterns for names of jobs, pipelines, catalogs and schemas; <c>default</c> when left out.</summary>
    [AllowedValues("default", "course", "builtin", "fullmesh")]
    public string Template { get; init; } = "default";

    /// <summary>Patterns of one's own, instead of those of the template; none when left out.</summary>
    public TemplateSettings? Names { get; init; }

    /// <summary>Required. Whether schedules and triggers act.</summary>
    public required PauseStatus Schedules { get; init; }

    /// <summary>
    /// Flows that run all the time, such as <c>fitness/sbit/prep/workouts</c>, instead of by their schedule or trigger;
    /// none when left out.
    /// </summary>
    public IReadOnlyList<string> Continuous { get; init; } = [];

    /// <summary>
    /// Whether every flow has run once; false when left out. Until then a flow that waits for tables runs by its
    /// <c>until_then</c>: a job that waits for a table that does not exist is refused.
    /// </summary>
    public bool TablesExist { get; init; }

    /// <summary>Application id of the service principal that jobs run as; the platform's own when left out.</summary>
    [RegularExpression(Patterns.Guid, ErrorMessage = Patterns.GuidText)]
    public string? RunAs { get; init; }

    /// <summary>Who hears of failed runs; nobody when left out.</summary>
    [RegularExpression(Patterns.Email, ErrorMessage = Patterns.EmailText)]
    public IReadOnlyList<string> NotificationEmails { get; init; } = [];

    /// <summary>
    /// The webhook of a channel of Microsoft Teams that hears of failed runs and alerts too; none when left out. It
    /// holds a key: set it with <c>pulumi config set --secret --path</c>.
    /// </summary>
    public Secret? TeamsWebhook { get; init; }

    /// <summary>
    /// The webhook of a channel of Slack that hears of failed runs and alerts too; none when left out. It holds a key:
    /// set it with <c>pulumi config set --secret --path</c>.
    /// </summary>
    public Secret? SlackWebhook { get; init; }

    /// <summary>The patterns that hold: those of the template, and one's own in their place.</summary>
    public NameTemplates Templates
    {
        get
        {
            var named = NameTemplates.Named[Template];
            return Names is null ? named : named with
            {
                Job = Own(Names.Job) ?? named.Job,
                Pipeline = Own(Names.Pipeline) ?? named.Pipeline,
                Catalog = Own(Names.Catalog) ?? named.Catalog,
                Schema = Own(Names.Schema) ?? named.Schema,
            };
        }
    }

    static NamePair? Own(string? text) => text is null ? null : new(text, text);
}
