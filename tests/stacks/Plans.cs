using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Platform.Cli.Planning;
using Platform.Stacks;

namespace Platform.Tests.Stacks;

/// <summary>
/// The plans of the shipped environments, each made once. Git facts are pinned: a plan under test is the same on every
/// branch.
/// </summary>
static class Plans
{
    static readonly ConcurrentDictionary<string, Plan> Made = new();

    public static readonly string[] Environments = ["dev", "staging", "prod"];

    /// <summary>The environments, and the stack that deploys them.</summary>
    public static readonly string[] Stacks = ["bootstrap", .. Environments];

    /// <summary>Before a first deployment: no output is known.</summary>
    public static Plan Of(string environment) =>
        Made.GetOrAdd(environment, name =>
            PlatformPlan.OfAsync(Repository.Root, name, name == Stacks[0] ? [] : Git).GetAwaiter().GetResult());

    /// <summary>The same with some settings changed, as <c>--set</c> does.</summary>
    public static Plan With(string environment, params string[] overrides) =>
        Made.GetOrAdd(
            $"{environment} {string.Join(' ', overrides)}",
            _ => PlatformPlan.OfAsync(Repository.Root, environment, [.. Git, .. overrides]).GetAwaiter().GetResult());

    /// <summary>Dev, of the files in another folder.</summary>
    public static Plan At(string root) => PlatformPlan.OfAsync(root, "dev", Git).GetAwaiter().GetResult();

    /// <summary>After it: every output is known.</summary>
    public static Plan Known(string environment) =>
        Made.GetOrAdd($"{environment} known", _ => Run(Source(environment), preview: false));

    /// <summary>The stack that deploys the environments, after it was made.</summary>
    public static Plan KnownBootstrap => Made.GetOrAdd("bootstrap known", _ => Planner.RunAsync(
        WithValues(SettingsFile.ToConfig(Repository.Root, Stacks[0])), options => new BootstrapStack(options),
        Repository.Root, new KnownMocks(), preview: false).GetAwaiter().GetResult());

    /// <summary>The same settings under another name.</summary>
    public static Plan Renamed(string environment, string name) =>
        Made.GetOrAdd($"{environment} as {name}", _ => Run(Source(environment) with { Stack = name }, preview: true));

    /// <summary>What the rules judge of a plan.</summary>
    public static StackFacts Facts(string environment, params string[] overrides) => PlatformPlan.Facts(
        overrides.Length == 0 ? Of(environment) : With(environment, overrides), Source(environment));

    /// <summary>The resources of some types; empty answers are the test's to refuse.</summary>
    public static ResourceFact[] Of(this Plan plan, params IEnumerable<string> types) =>
        [.. plan.Resources.Where(resource => types.Contains(resource.Type))];

    /// <summary>
    /// Starts the GUIDs that stand for the placeholders of the shipped files where an update would refuse those.
    /// </summary>
    public const string OwnPrefix = "b8f1c2d0-0000-4000-8000-";

    // The month too: it is that of the first deployment where settings do not say.
    static readonly string[] Git =
    [
        "budget.startDate='2026-12-01'",
        "git.user=tester", "git.branch=main", "git.commit=0123456789abcdef0123456789abcdef01234567",
    ];

    /// <summary>Settings with values of one's own, which an update takes.</summary>
    public static SettingsSource OwnSource(string environment) => WithValues(Source(environment));

    // Git and budgets are no areas of the stack that deploys the environments.
    static SettingsSource Source(string environment) =>
        SettingsFile.ToConfig(Repository.Root, environment, environment == Stacks[0] ? [] : Git);

    // An update refuses the placeholders of the shipped files, which is not what these tests are about.
    static Plan Run(SettingsSource source, bool preview) => Planner.RunAsync(
        preview ? source : WithValues(source),
        options => new PlatformStack(options),
        Repository.Root,
        preview ? null : new KnownMocks(),
        preview).GetAwaiter().GetResult();

    static SettingsSource WithValues(SettingsSource source) => source with
    {
        Values = source.Values.ToDictionary(
            value => value.Key,
            value => Regex.Replace(value.Value, AccountObject, "10000000000000$1")
                .Replace(Placeholder.GuidPrefix, OwnPrefix)
                .Replace(Placeholder.MailSuffix, "@acme.test")),
    };

    // Groups of the Databricks account have numbers.
    const string AccountObject = $"{Placeholder.GuidPrefix}0000000000([56][0-9])";
}
