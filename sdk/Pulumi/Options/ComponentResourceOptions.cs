namespace Pulumi;

/// <summary>Options of a component.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    /// <summary>The providers its children use, one per package.</summary>
    public List<ProviderResource> Providers { get => providers ??= []; set => providers = value; }

    /// <summary>A new object: single values of the second if set, else of the first; lists of both.</summary>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = new ComponentResourceOptions();
        foreach (var options in new[] { options1, options2 })
        {
            if (options is null)
            {
                continue;
            }
            merged.Absorb(options);
            merged.providers = Join(merged.providers, options.providers);
        }
        return merged;
    }

    List<ProviderResource>? providers;
}
