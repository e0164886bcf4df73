namespace Platform.Cli.Planning;

/// <summary>A resource at the moment of its registration.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Args">Its typed arguments.</param>
/// <param name="Options">Its own options: what it inherits comes later.</param>
public sealed record Registration(Resource Resource, ResourceArgs Args, ResourceOptions Options)
{
    /// <summary>Type and name: what other resources refer to.</summary>
    public string Key { get; } = KeyOf(Resource);

    /// <summary>Type and name of a resource.</summary>
    public static string KeyOf(Resource resource) => $"{resource.GetResourceType()}::{resource.GetResourceName()}";
}
