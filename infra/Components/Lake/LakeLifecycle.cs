using Pulumi;
using Pulumi.AzureNative.Storage;
using Pulumi.AzureNative.Storage.Inputs;

namespace Platform.Components.Lake;

/// <summary>
/// What happens to old files: in stage only. Age says nothing about a table or a checkpoint, which break when a file
/// that they still need vanishes.
/// </summary>
static class LakeLifecycle
{
    /// <summary>Makes the account's policy; none when no days are configured.</summary>
    internal static void Apply(Storage lake, StorageArgs args, LakeAccount account)
    {
        var settings = args.Settings;
        int?[] stage = [settings.StageCoolAfterDays, settings.StageArchiveAfterDays, settings.StageDeleteAfterDays];
        if (stage.All(days => days is null))
        {
            return;
        }

        _ = new ManagementPolicy($"{lake.LogicalName}-lifecycle", new ManagementPolicyArgs
        {
            ManagementPolicyName = "default",
            AccountName = account.Resource.Name,
            ResourceGroupName = args.Zone.ResourceGroup.Name,
            Policy = new ManagementPolicySchemaArgs
            {
                Rules =
                [
                    Rule("stage", lake[ContainerKey.Stage], new ManagementPolicyBaseBlobArgs
                    {
                        TierToCool = After(settings.StageCoolAfterDays),
                        TierToArchive = After(settings.StageArchiveAfterDays),
                        Delete = After(settings.StageDeleteAfterDays),
                    }),
                ],
            },
        }, lake.Child(account.LastChange));
    }

    static ManagementPolicyRuleArgs Rule(
        string name, LakeContainer container, ManagementPolicyBaseBlobArgs actions) => new()
        {
            Name = name,
            Enabled = true,
            Type = RuleType.Lifecycle,
            Definition = new ManagementPolicyDefinitionArgs
            {
                Actions = new ManagementPolicyActionArgs { BaseBlob = actions },
                Filters = new ManagementPolicyFilterArgs
                {
                    BlobTypes = ["blockBlob"],
                    PrefixMatch = [Output.Format($"{container.Resource.Name}/")],
                },
            },
        };

    static Input<DateAfterModificationArgs>? After(int? days) =>
        days is null ? null : (Input<DateAfterModificationArgs>)new DateAfterModificationArgs
        {
            DaysAfterModificationGreaterThan = (double)days,
        };
}
