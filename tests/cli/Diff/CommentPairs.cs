using System.Text.Json.Nodes;
using Platform.Cli.Diff;
using Platform.Cli.Planning;
using Platform.Policy.Judging;
using Platform.Tests.Stacks;

namespace Platform.Tests.Cli.Diff;

/// <summary>Plans of this program before and after a change, by what changes.</summary>
static class CommentPairs
{
    /// <summary>What no name or value of ours holds, and a pull request could bring.</summary>
    public const string Injection =
        "x`|</code></details><img src=x> **b** [l](https://evil.test) @team #1 \u202Eطرق e\u0301 😀\n## Plan";

    static readonly Dictionary<string, Func<IEnumerable<(Plan From, Plan To)>>> Made = new()
    {
        ["nothing"] = () => Everywhere(),
        ["flow"] = () => [ChangedFlow()],
        ["schema"] = () => [(Plans.With("dev", "unityCatalog.extraSchemas=[features]"), Dev)],
        ["workspace"] = () => [(Dev, Plans.With("dev", "storage.infrastructureEncryption=true"))],
        ["account"] = () => [(Plans.With("dev", "network.flowLogDays=30"), Dev)],
        ["tags"] = () => [(Dev, Plans.With("dev", "general.owner=other-team"))],
        ["order"] = () => [(Dev, Each(Dev, DatabricksTypes.Alert, fact => fact with { DependsOn = [] }))],
        ["secret"] = () => [Secrets()],
        ["many"] = () => Everywhere("general.location=westeurope"),
        ["finding"] = () => [(Plans.Of("prod"), Plans.With("prod", "network.encryption=false"))],
        ["everywhere"] = () => Everywhere("storage.softDeleteDays=21"),
        ["injection"] = () => [(Dev, Injected())],
    };

    /// <summary>The names of the pairs.</summary>
    public static IEnumerable<string> All => Made.Keys;

    static Plan Dev => Plans.Of("dev");

    /// <summary>The comment of a pair.</summary>
    public static string Comment(string pair) =>
        DiffMarkdown.Write([.. Made[pair]().Select(plans => PlanDiff.Between(plans.From, plans.To))]);

    static IEnumerable<(Plan From, Plan To)> Everywhere(params string[] settings) => Plans.Environments.Select(
        name => (Plans.Of(name), settings.Length == 0 ? Plans.Of(name) : Plans.With(name, settings)));

    static Plan Each(Plan plan, string type, Func<ResourceFact, ResourceFact> change) => plan with
    {
        Resources = [.. plan.Resources.Select(fact => fact.Type == type ? change(fact) : fact)],
    };

    static JsonObject With(JsonObject inputs, string name, JsonNode value)
    {
        var copy = inputs.DeepClone().AsObject();
        copy[name] = value;
        return copy;
    }

    static (Plan From, Plan To) ChangedFlow()
    {
        const string Flow = "orgs/acme/domains/energy/projects/powerplants/flows/prep/grid";
        var root = Directory.CreateTempSubdirectory("flow").FullName;
        try
        {
            ShippedFiles.CopyTo(root);
            var before = Plans.At(root);
            File.AppendAllText(Path.Combine(root, Flow, "gold/load_forecast.sql"), "-- another line\n");
            var settings = Path.Combine(root, Flow, "deployment.yml");
            File.WriteAllText(settings, File.ReadAllText(settings).Replace("0 15 * * * ?", "0 45 * * * ?"));
            return (before, Plans.At(root));
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    // A value in plain text becomes a secret: it may not be seen any more.
    static (Plan From, Plan To) Secrets()
    {
        const string Webhook = "monitoring.alertWebhook={secure: 'v1:abcd:efgh'}";
        var to = Plans.With("dev", Webhook);
        return (Each(to, "azure-native:monitor:ActionGroup", fact => fact with
        {
            Inputs = With(fact.Inputs, "webhookReceivers", JsonNode.Parse("""
                [{"name":"channel","serviceUri":"https://hooks.example.com/former-key","useCommonAlertSchema":true}]
                """)!),
        }), to);
    }

    static Plan Injected() => Each(Dev, "azure-native:monitor:ActionGroup", fact => fact with
    {
        Name = Injection,
        Inputs = With(fact.Inputs, Injection, Injection),
    }) with
    {
        Stack = Injection,
        Findings = [new Finding(Injection, Level.Mandatory, Severity.High, Injection, Injection)],
    };
}
