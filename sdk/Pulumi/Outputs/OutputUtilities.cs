using System.Collections.Immutable;

namespace Pulumi.Utilities;

/// <summary>Looks into outputs, for tests and tools.</summary>
public static class OutputUtilities
{
    /// <summary>True if the value is known.</summary>
    public static async Task<bool> GetIsKnownAsync<T>(Output<T> output) =>
        (await output.DataTask.ConfigureAwait(false)).IsKnown;

    /// <summary>The value; default when it is unknown.</summary>
    public static async Task<T> GetValueAsync<T>(Output<T> output) =>
        (await output.DataTask.ConfigureAwait(false)).Value;

    /// <summary>The resources the value comes from, one step back.</summary>
    public static async Task<ImmutableHashSet<Resource>> GetDependenciesAsync<T>(Output<T> output) =>
        (await output.DataTask.ConfigureAwait(false)).Resources;

    /// <summary>The same output, depending on one resource more.</summary>
    public static Output<T> WithDependency<T>(Output<T> output, Resource resource)
    {
        return new(Add());

        async Task<OutputData<T>> Add()
        {
            var data = await output.DataTask.ConfigureAwait(false);
            return data with { Resources = data.Resources.Add(resource) };
        }
    }

    /// <summary>An unknown output; the value serves the type only.</summary>
    public static Output<T> CreateUnknown<T>(T value)
    {
        _ = value;
        return new(Task.FromResult(new OutputData<T>([], default!, false, false)), tracked: false);
    }
}
