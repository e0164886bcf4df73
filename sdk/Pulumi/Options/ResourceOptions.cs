namespace Pulumi;

/// <summary>How a resource is handled, apart from its inputs.</summary>
public abstract class ResourceOptions
{
    private protected ResourceOptions()
    {
    }

    /// <summary>The id of an existing resource to read instead of making one.</summary>
    public Input<string>? Id { get; set; }

    /// <summary>The resource it belongs to; null: the stack.</summary>
    public Resource? Parent { get; set; }

    /// <summary>Resources to be made first, beside those its inputs come from.</summary>
    public InputList<Resource> DependsOn { get => dependsOn ??= []; set => dependsOn = value; }

    /// <summary>True: it cannot be deleted.</summary>
    public bool? Protect { get; set; }

    /// <summary>Properties whose changes are ignored.</summary>
    public List<string> IgnoreChanges { get => ignoreChanges ??= []; set => ignoreChanges = value; }

    /// <summary>The version of the provider.</summary>
    public string? Version { get; set; }

    /// <summary>The provider to use; null: that of the parent, else the default one.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>How long operations may take.</summary>
    public CustomTimeouts? CustomTimeouts { get; set; }

    /// <summary>Functions that may change args and options while the resource is constructed.</summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => transformations ??= [];
        set => transformations = value;
    }

    /// <summary>The newer kind of transformation; the engine calls it, mocks do not.</summary>
    public List<ResourceTransform> ResourceTransforms { get => transforms ??= []; set => transforms = value; }

    /// <summary>Former identities.</summary>
    public List<Input<Alias>> Aliases { get => aliases ??= []; set => aliases = value; }

    /// <summary>The urn of a registered resource to read from the engine.</summary>
    public string? Urn { get; set; }

    /// <summary>Properties whose changes replace the resource; "*" means all.</summary>
    public List<string> ReplaceOnChanges { get => replaceOnChanges ??= []; set => replaceOnChanges = value; }

    /// <summary>Where the provider plugin is downloaded from.</summary>
    public string? PluginDownloadURL { get; set; }

    /// <summary>True: it stays in the cloud when it leaves the program.</summary>
    public bool? RetainOnDelete { get; set; }

    /// <summary>A resource whose deletion deletes this one too.</summary>
    public Resource? DeletedWith { get; set; }

    /// <summary>Resources whose replacement replaces this one too.</summary>
    public List<Resource> ReplaceWith { get => replaceWith ??= []; set => replaceWith = value; }

    /// <summary>Hooks on its operations; the engine calls them, mocks do not.</summary>
    public ResourceHookBinding Hooks { get => hooks ??= new(); set => hooks = value; }

    /// <summary>Properties whose differences are not shown.</summary>
    public List<string> HideDiffs { get => hideDiffs ??= []; set => hideDiffs = value; }

    /// <summary>A value whose change replaces the resource.</summary>
    public Input<object>? ReplacementTrigger { get; set; }

    internal bool HasDependsOn => dependsOn is not null;

    /// <summary>Takes over what another has set: single values replace, lists are appended.</summary>
    internal void Absorb(ResourceOptions? other)
    {
        if (other is null)
        {
            return;
        }
        Id = other.Id ?? Id;
        Parent = other.Parent ?? Parent;
        Protect = other.Protect ?? Protect;
        Version = other.Version ?? Version;
        Provider = other.Provider ?? Provider;
        CustomTimeouts = other.CustomTimeouts ?? CustomTimeouts;
        Urn = other.Urn ?? Urn;
        PluginDownloadURL = other.PluginDownloadURL ?? PluginDownloadURL;
        RetainOnDelete = other.RetainOnDelete ?? RetainOnDelete;
        DeletedWith = other.DeletedWith ?? DeletedWith;
        ReplacementTrigger = other.ReplacementTrigger ?? ReplacementTrigger;
        if (other.dependsOn is not null)
        {
            DependsOn = DependsOn.Concat(other.dependsOn);
        }
        if (other.hooks is not null)
        {
            Hooks = Hooks.Concat(other.hooks);
        }
        ignoreChanges = Join(ignoreChanges, other.ignoreChanges);
        transformations = Join(transformations, other.transformations);
        transforms = Join(transforms, other.transforms);
        aliases = Join(aliases, other.aliases);
        replaceOnChanges = Join(replaceOnChanges, other.replaceOnChanges);
        replaceWith = Join(replaceWith, other.replaceWith);
        hideDiffs = Join(hideDiffs, other.hideDiffs);
    }

    private protected static List<T>? Join<T>(List<T>? first, List<T>? second) =>
        second is null ? first : first is null ? [.. second] : [.. first, .. second];

    InputList<Resource>? dependsOn;
    List<string>? ignoreChanges;
    List<ResourceTransformation>? transformations;
    List<ResourceTransform>? transforms;
    List<Input<Alias>>? aliases;
    List<string>? replaceOnChanges;
    List<Resource>? replaceWith;
    ResourceHookBinding? hooks;
    List<string>? hideDiffs;
}
