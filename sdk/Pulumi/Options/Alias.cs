namespace Pulumi;

/// <summary>A former identity of a resource; what is left null is as it is now.</summary>
public sealed class Alias
{
    /// <summary>The former logical name.</summary>
    public Input<string>? Name { get; set; }

    /// <summary>The former type token.</summary>
    public Input<string>? Type { get; set; }

    /// <summary>The former stack.</summary>
    public Input<string>? Stack { get; set; }

    /// <summary>The former project.</summary>
    public Input<string>? Project { get; set; }

    /// <summary>The former parent.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The former parent, by urn.</summary>
    public Input<string>? ParentUrn { get; set; }

    /// <summary>The whole former urn; nothing else is then set.</summary>
    public Input<string>? Urn { get; set; }

    /// <summary>True: it had no parent.</summary>
    public bool NoParent { get; set; }
}
