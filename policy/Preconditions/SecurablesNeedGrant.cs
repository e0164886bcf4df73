using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Preconditions;

/// <summary>
/// Administering the account or a workspace lets nobody make anything in a metastore: each kind of securable takes a
/// privilege on it, and a metastore that Databricks made has no administrator unless somebody names one
/// (docs.databricks.com/data-governance/unity-catalog/manage-privileges/admin-privileges). Who deploys is in the group
/// that owns what is made.
/// </summary>
public sealed class SecurablesNeedGrant() : Precondition(
    "securables-need-grant",
    "Catalogs, locations and credentials wait for the grant on the metastore that lets their owner make them.",
    "docs.databricks.com/data-governance/unity-catalog/manage-privileges/privileges; terraform-provider-databricks, "
    + "docs/resources/grants.md, metastore grants",
    "grant it to the owner with `GrantMatrix.Metastore`")
{
    static readonly Dictionary<string, string> Privileges = new()
    {
        [DatabricksTypes.Catalog] = "CREATE_CATALOG",
        [DatabricksTypes.ExternalLocation] = "CREATE_EXTERNAL_LOCATION",
        [DatabricksTypes.Credential] = "CREATE_SERVICE_CREDENTIAL",
        [DatabricksTypes.StorageCredential] = "CREATE_STORAGE_CREDENTIAL",
    };

    /// <inheritdoc/>
    public override IEnumerable<Need> Needs(StackFacts stack) =>
        from made in stack.OfType(Privileges.Keys)
        let privilege = Privileges[made.Type]
        from owner in NamedPrincipals.In(stack, made, "owner").DefaultIfEmpty("whoever deploys")
        select new Need(made, $"`{privilege}` on the metastore for `{owner}`",
        [
            .. stack.OfType(DatabricksTypes.Grant, DatabricksTypes.Grants)
                .Where(grant => grant.Inputs["metastore"] is not null && Gives(stack, grant, privilege, owner)),
        ]);

    static bool Gives(StackFacts stack, ResourceFact grant, string privilege, string owner) => grant.Inputs["grants"]
        .Items().Append(grant.Inputs).Any(row =>
            row.At("privileges").Texts().Contains(privilege)
            && (row.At("principal").Text() == owner
                || NamedPrincipals.In(stack, grant, "principal").Contains(owner)));
}
