using System.Collections.Concurrent;
using Azure.Bicep.Types.Az;
using Azure.Bicep.Types.Concrete;
using Azure.Bicep.Types.Index;

namespace Platform.Tests.Azure;

/// <summary>
/// The definitions of Azure's resources that the package Azure.Bicep.Types.Az carries: what Bicep itself judges by.
/// Only the files of the types that are asked for are read.
/// </summary>
static class ArmTypes
{
    static readonly AzTypeLoader Loader = new();
    static readonly Lazy<TypeIndex> Index = new(Loader.LoadTypeIndex);
    static readonly ConcurrentDictionary<string, Lazy<ResourceType>> Read = new();

    /// <summary>Whether the package knows the type in that version.</summary>
    public static bool Knows(string type) => Index.Value.Resources.ContainsKey(type);

    /// <summary>The definition of a type and version that the package knows.</summary>
    public static ResourceType Of(string type) =>
        Read.GetOrAdd(type, name => new(() => Loader.LoadResourceType(Index.Value.Resources[name]))).Value;
}
