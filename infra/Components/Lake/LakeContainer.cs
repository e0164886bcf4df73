using Pulumi;
using Pulumi.AzureNative.Storage;

namespace Platform.Components.Lake;

/// <summary>A container of the lake.</summary>
/// <param name="Key">What it is for: a layer, checkpoints, catalogs, exchange or landing.</param>
/// <param name="Resource">The container.</param>
/// <param name="Account">The account it is in.</param>
public sealed record LakeContainer(string Key, BlobContainer Resource, StorageAccount Account)
{
    /// <summary>Its address in Spark, <c>abfss://container@account.dfs.core.windows.net/</c>.</summary>
    public Output<string> Url => Output.Format($"abfss://{Resource.Name}@{Account.Name}.dfs.core.windows.net/");
}
