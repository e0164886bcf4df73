using Platform.Naming;
using Pulumi;
using Pulumi.AzureNative.Resources;

namespace Platform.Components.Foundation;

/// <summary>The resource groups: those that people work in, and one per module, where roles stop.</summary>
public sealed class ResourceGroups : PlatformComponent
{
    readonly Dictionary<string, ResourceGroup> groups;

    /// <summary>Makes every group of <see cref="ResourceGroupKey"/>.</summary>
    public ResourceGroups(string name, ResourceGroupsArgs args, ComponentResourceOptions? options = null)
        : base("platform:foundation:ResourceGroups", name, args.Context, options)
    {
        groups = ResourceGroupKey.All.ToDictionary(key => key, key =>
            new ResourceGroup($"{name}-{key}", new ResourceGroupArgs
            {
                ResourceGroupName = Context.Names.Of(AzureKind.ResourceGroup, key),
                Location = Context.Location,
                Tags = Context.Tags,
            }, Stateful()));
        RegisterOutputs();
    }

    /// <summary>The group of a key of <see cref="ResourceGroupKey"/>.</summary>
    public ResourceGroup this[string key] => groups[key];
}
