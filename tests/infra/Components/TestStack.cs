using System.Collections.Immutable;
using Moq;
using Pulumi;
using Pulumi.Testing;

namespace Platform.Tests.Infra.Components;

/// <summary>
/// One run of a program under Pulumi's own test API. In a preview all outputs but the inputs are unknown. In an update
/// all are known: what a provider would make up (ids, principals) is made up here from the resource's name.
/// </summary>
sealed class TestStack
{
    readonly List<MockResourceArgs> registrations = [];
    readonly List<MockCallArgs> calls = [];
    readonly bool preview;

    TestStack(bool preview) => this.preview = preview;

    /// <summary>What was registered, components and providers too, in order.</summary>
    public IReadOnlyList<MockResourceArgs> Registrations => registrations;

    /// <summary>The functions that were called.</summary>
    public IReadOnlyList<MockCallArgs> Calls => calls;

    /// <summary>The resources that the run made.</summary>
    public ImmutableArray<Resource> Resources { get; private set; }

    /// <summary>Runs a program as a preview.</summary>
    public static Task<TestStack> PreviewAsync(Action program) => RunAsync(preview: true, program);

    /// <summary>Runs a program as an update.</summary>
    public static Task<TestStack> UpdateAsync(Action program) => RunAsync(preview: false, program);

    /// <summary>Runs a program.</summary>
    public static async Task<TestStack> RunAsync(bool preview, Action program)
    {
        var run = new TestStack(preview);
        var mocks = new Mock<IMocks>();
        mocks.Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>()))
            .Returns((MockResourceArgs args) => Task.FromResult(run.Register(args)));
        mocks.Setup(mock => mock.CallAsync(It.IsAny<MockCallArgs>()))
            .Returns((MockCallArgs args) => Task.FromResult(run.Call(args)));
        var options = new TestOptions { ProjectName = "platform", StackName = "dev", IsPreview = preview };
        run.Resources = await Deployment.TestAsync(mocks.Object, options, program);
        return run;
    }

    /// <summary>The resources of a class.</summary>
    public IReadOnlyList<T> All<T>() where T : Resource => [.. Resources.OfType<T>()];

    /// <summary>What the resources of a type were given, by logical name.</summary>
    public IReadOnlyDictionary<string, ImmutableDictionary<string, object>> Inputs(string type) =>
        registrations.Where(made => made.Type == type).ToDictionary(made => made.Name!, made => made.Inputs);

    /// <summary>What one resource was given.</summary>
    public ImmutableDictionary<string, object> Inputs(string type, string name) => Inputs(type)[name];

    /// <summary>The value at a path, such as <c>networkRuleSet.defaultAction</c>; null where there is none.</summary>
    public static object? At(ImmutableDictionary<string, object> inputs, string path) => path.Split('.').Aggregate(
        (object?)inputs,
        (value, member) => (value as ImmutableDictionary<string, object>)?.GetValueOrDefault(member));

    /// <summary>The elements of a list of objects; none where there is no list.</summary>
    public static IEnumerable<ImmutableDictionary<string, object>> Items(object? list) =>
        list is ImmutableArray<object> items ? items.Cast<ImmutableDictionary<string, object>>() : [];

    /// <summary>A list of texts, joined by spaces.</summary>
    public static string Joined(object list) => string.Join(' ', (ImmutableArray<object>)list);

    /// <summary>Inputs as <c>key=value</c>, sorted.</summary>
    public static IEnumerable<string> Pairs(ImmutableDictionary<string, object> inputs) =>
        inputs.OrderBy(input => input.Key, StringComparer.Ordinal).Select(input => $"{input.Key}={input.Value}");

    /// <summary>The object id that an update made up for the identity of a resource.</summary>
    public static string Principal(string name) => Platform.Naming.DeterministicGuid.Of(name).ToString();

    (string? Id, object State) Register(MockResourceArgs args)
    {
        lock (registrations)
        {
            registrations.Add(args);
        }

        return preview
            ? (null, args.Inputs)
            : ($"/{args.Type}/{args.Name}", args.Inputs.SetItems(MadeUp(args)));
    }

    object Call(MockCallArgs args)
    {
        lock (calls)
        {
            calls.Add(args);
        }

        return args.Token switch
        {
            "azure-native:databricks:getWorkspace" => Identities(args, "workspaceName"),
            "azure-native:databricks:getAccessConnector" => Identities(args, "connectorName"),
            "azure-native:managedidentity:getUserAssignedIdentity" => Identities(args, "resourceName"),
            _ => throw new NotSupportedException($"{args.Token} is not answered: add it to TestStack"),
        };
    }

    // The name that is looked up is a logical one, see below.
    static ImmutableDictionary<string, object> Identities(MockCallArgs args, string key) =>
        args.Args.SetItems(IdentitiesOf((string)args.Args[key]));

    // What the provider answers beyond the inputs, where a component reads it.
    static ImmutableDictionary<string, object> MadeUp(MockResourceArgs args)
    {
        // In place of the physical name, which other tests judge: a logical name says where a value came from.
        return IdentitiesOf(args.Name!).Add("name", args.Name!)
            .Add("keyUriWithVersion", $"https://vault/keys/{args.Name}/1");
    }

    static ImmutableDictionary<string, object> IdentitiesOf(string name)
    {
        var made = ImmutableDictionary<string, object>.Empty;
        var id = Principal(name);
        var identity = made.Add("principalId", id).Add("tenantId", Principal("tenant")).Add("type", "SystemAssigned");
        return made.Add("principalId", id).Add("clientId", Principal($"{name}-client")).Add("objectId", id)
            .Add("identity", identity).Add("managedDiskIdentity", identity).Add("storageAccountIdentity", identity);
    }
}
