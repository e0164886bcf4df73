namespace Pulumi;

/// <summary>A file or a set of files handed to a resource.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive(object value) => Value = value;

    /// <summary>The text, path, address or dictionary the object was made from.</summary>
    internal object Value { get; }
}
