using Pulumi;
using Pulumi.AzureNative.Storage;
using Pulumi.AzureNative.Storage.Inputs;

namespace Platform.Components.Lake;

/// <summary>What happens to old files. Stage and checkpoints only: Delta tables break when files vanish.</summary>
static class LakeLifecycle
{
    /// <summary>Makes the account's policy; none when no rule is configured.</summary>
    internal static void Apply(Storage lake, StorageArgs args, LakeAccount account)
    {
        List<ManagementPolicyRuleArgs> rules = [];
        var settings = args.Settings;
        int?[] stage = [settings.StageCoolAfterDays, settings.StageArchiveAfterDays, settings.StageDeleteAfterDays];
        if (stage.Any(days => days is not null))
        {
            rules.Add(Rule("stage", lake[ContainerKey.Stage], new ManagementPolicyBaseBlobArgs
            {
                TierToCool = After(settings.StageCoolAfterDays),
                TierToArchive = After(settings.StageArchiveAfterDays),
                Delete = After(settings.StageDeleteAfterDays),
            }));
        }

        if (settings.CheckpointDeleteAfterDays is not null)
        {
            rules.Add(Rule("checkpoints", lake.Checkpoints, new ManagementPolicyBaseBlobArgs
            {
                Delete = After(settings.CheckpointDeleteAfterDays),
            }));
        }

        if (rules.Count > 0)
        {
            _ = new ManagementPolicy($"{lake.LogicalName}-lifecycle", new ManagementPolicyArgs
            {
                ManagementPolicyName = "default",
                AccountName = account.Resource.Name,
                ResourceGroupName = args.Zone.ResourceGroup.Name,
                Policy = new ManagementPolicySchemaArgs { Rules = rules },
            }, lake.Child(account.LastChange));
        }
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
