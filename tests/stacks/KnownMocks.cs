using System.Collections.Immutable;
using System.Reflection;
using Platform.Cli.Update;
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
        typeof(Pulumi.Random.RandomString).Assembly,
        typeof(KnownMocks).Assembly,
    ];

    static readonly string[] Bare = ["platform:", "pulumi:providers:"];

    static readonly Lazy<ILookup<string, Type>> Classes = new(() => Packages.Distinct()
        .SelectMany(package => package.GetTypes())
        .Where(type => typeof(CustomResource).IsAssignableFrom(type)).ToLookup(type => type.Name));

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        var (name, token) = (args.Name!, args.Type!);
        // Components and providers have no outputs of the cloud; any other type is one of the packages, or a mistake.
        return Task.FromResult<(string?, object)>((MadeUp.IdOf(token, name),
            Bare.Any(start => token.StartsWith(start, StringComparison.Ordinal))
            ? ImmutableDictionary<string, object>.Empty
            : MadeUp.Outputs(ClassOf(token), name, args.Inputs)));
    }

    public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(Lookups.Answer(args));

    static Type ClassOf(string token) =>
        Classes.Value[token.Split(':')[^1]].FirstOrDefault(type => States(type, token))
        ?? throw new NotSupportedException($"{token} is a type of no package: add it to KnownMocks");

    // The packages' classes carry their token as a mark; those of the tests say it to their base class only.
    static bool States(Type type, string token) => type.Assembly == typeof(KnownMocks).Assembly
        || type.CustomAttributes.Any(mark => token.Equals(mark.ConstructorArguments.FirstOrDefault().Value));
}
