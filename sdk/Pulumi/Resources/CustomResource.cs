namespace Pulumi;

/// <summary>A resource that a provider manages.</summary>
public class CustomResource : Resource
{
    /// <summary>Registers the resource, or reads it when the options hold an id.</summary>
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : base(type, name, custom: true, args ?? ResourceArgs.Empty, options ?? new())
    {
    }

    /// <summary>The id its provider gave it.</summary>
    [Output("id")]
    public Output<string> Id { get; private set; } = null!;
}
