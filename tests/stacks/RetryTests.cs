using Platform.Cli.Planning;
using Platform.Stacks;
using Pulumi;

namespace Platform.Tests.Stacks;

/// <summary>A hook is an option, so it is in no plan: it is read where a resource is registered.</summary>
public class RetryTests
{
    // Their creation is refused until a role, or the federation of identities, has arrived.
    static readonly string[] Validating =
    [
        "databricks:index/catalog:Catalog", "databricks:index/credential:Credential",
        "databricks:index/externalLocation:ExternalLocation",
        "databricks:index/mwsPermissionAssignment:MwsPermissionAssignment",
        "databricks:index/storageCredential:StorageCredential",
    ];

    [Test]
    public async Task What_validates_access_is_tried_again_by_the_one_hook_and_nothing_else_is()
    {
        List<(string Type, ErrorHook[] Hooks)> made = [];
        await Planner.RunAsync(SettingsFile.ToConfig(Repository.Root, "prod"), options =>
        {
            options.ResourceTransformations.Add(args =>
            {
                lock (made)
                {
                    made.Add((args.Resource.GetResourceType(), [.. args.Options.Hooks?.OnError ?? []]));
                }

                return null;
            });
            return new PlatformStack(options);
        }, Repository.Root);

        Assert.That(
            made.Where(resource => Validating.Contains(resource.Type)).Select(resource => resource.Type).Distinct(),
            Is.EquivalentTo(Validating));
        Assert.That(
            made.Where(resource => Validating.Contains(resource.Type)).Select(resource => resource.Hooks),
            Is.All.Length.EqualTo(1));
        Assert.That(
            made.Where(resource => !Validating.Contains(resource.Type)).SelectMany(resource => resource.Hooks),
            Is.Empty);
        Assert.That(made.SelectMany(resource => resource.Hooks).Distinct().ToArray(), Has.Length.EqualTo(1));
    }
}
