using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Pulumi;
using Pulumi.Testing;

namespace Platform.Tests.Stacks;

/// <summary>
/// Answers as the cloud would after a deployment: every output of every resource is known, echoed from the inputs or
/// made up by its type.
/// </summary>
sealed class KnownMocks : IMocks
{
    static readonly Assembly[] Packages =
    [
        typeof(Pulumi.AzureNative.Storage.StorageAccount).Assembly,
        typeof(Pulumi.Databricks.Job).Assembly,
        typeof(Pulumi.AzureAD.Group).Assembly,
        typeof(KnownMocks).Assembly,
    ];

    static readonly string[] Bare = ["platform:", "pulumi:providers:"];

    static readonly Lazy<ILookup<string, Type>> Classes = new(() => Packages.Distinct()
        .SelectMany(package => package.GetTypes())
        .Where(type => typeof(CustomResource).IsAssignableFrom(type)).ToLookup(type => type.Name));

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        var (name, token) = (args.Name!, args.Type!);
        var group = $"/subscriptions/{Id("subscription")}/resourceGroups/{name}";
        var state = args.Inputs.ToBuilder();
        foreach (var (wire, type) in Outputs(token))
        {
            state[wire] = Value(type, $"{name}-{wire}", wire, state.GetValueOrDefault(wire), 0)!;
        }

        var known = state.Where(entry => entry.Value is not null).ToImmutableDictionary();
        return Task.FromResult<(string?, object)>(($"{group}/providers/{token.Replace(':', '/')}/{name}", known));
    }

    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Token switch
    {
        "azure-native:databricks:getWorkspace" => ImmutableDictionary<string, object>.Empty
            .Add("workspaceId", Digits("workspace")).Add("workspaceUrl", "adb-1.2.azuredatabricks.net"),
        _ => throw new NotSupportedException($"{args.Token} is not supported: add what it answers to KnownMocks"),
    });

    // Components and providers have no outputs of the cloud; any other type is one of the packages, or a mistake.
    static IEnumerable<(string Wire, Type Type)> Outputs(string token) =>
        Bare.Any(start => token.StartsWith(start, StringComparison.Ordinal)) ? []
        : from property in ClassOf(token).GetProperties()
          let wire = WireName(property)
          where wire is not null
          select (wire, property.PropertyType.GenericTypeArguments[0]);

    static Type ClassOf(string token) =>
        Classes.Value[token.Split(':')[^1]].FirstOrDefault(type => States(type, token))
        ?? throw new NotSupportedException($"{token} is a type of no package: add it to KnownMocks");

    // The packages' classes carry their token as a mark; those of the tests say it to their base class only.
    static bool States(Type type, string token) => type.Assembly == typeof(KnownMocks).Assembly
        || type.CustomAttributes.Any(mark => token.Equals(mark.ConstructorArguments.FirstOrDefault().Value));

    static string? WireName(PropertyInfo property) =>
        property.CustomAttributes.FirstOrDefault(mark => mark.AttributeType == typeof(OutputAttribute)) is { } found
        ? found.ConstructorArguments.FirstOrDefault().Value as string ?? property.Name : null;

    /// <summary>What was given, with what it lacks made up.</summary>
    static object? Value(Type type, string seed, string wire, object? given, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsDefined(typeof(OutputTypeAttribute), false))
        {
            return depth > 3 ? given : Nested(type, seed, given as IDictionary, depth);
        }

        if (given is not null)
        {
            return given;
        }

        return type == typeof(string) ? Text(seed, wire)
            : type == typeof(bool) ? true
            : type == typeof(int) || type == typeof(double) ? 1.0
            : Unset(type) ? null
            : throw new NotSupportedException($"no {type} is made up for {seed}: add the type to KnownMocks");
    }

    // Lists, maps and values of any shape may be empty.
    static bool Unset(Type type) => type == typeof(object)
        || (type.IsGenericType && type.Namespace == typeof(ImmutableArray).Namespace);

    static ImmutableDictionary<string, object> Nested(Type type, string seed, IDictionary? given, int depth) => type
        .GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)
        .Single(made => made.IsDefined(typeof(OutputConstructorAttribute), false)).GetParameters()
        .Select(member => (Name: member.Name!, Type: member.ParameterType))
        .Select(member => (member.Name, Value: Value(
            member.Type, $"{seed}-{member.Name}", member.Name, Given(given, member.Name), depth + 1)))
        .Where(member => member.Value is not null)
        .ToImmutableDictionary(member => member.Name, member => member.Value!);

    static object? Given(IDictionary? given, string name) => given?.Contains(name) is true ? given[name] : null;

    static string Text(string seed, string wire) => wire switch
    {
        "workspaceId" => Digits(seed),
        "workspaceUrl" => "adb-1.2.azuredatabricks.net",
        "principalId" or "clientId" or "objectId" or "tenantId" or "applicationId" => Id(seed),
        _ => seed,
    };

    static string Id(string seed) => new Guid(Hash(seed)).ToString();

    static string Digits(string seed) =>
        BitConverter.ToUInt32(Hash(seed)).ToString(System.Globalization.CultureInfo.InvariantCulture);

    static byte[] Hash(string seed) => SHA256.HashData(Encoding.UTF8.GetBytes(seed))[..16];
}
