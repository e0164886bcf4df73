using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Files and archives put together under names.</summary>
public sealed class AssetArchive(IDictionary<string, AssetOrArchive> assets) : Archive(assets.ToImmutableDictionary());
