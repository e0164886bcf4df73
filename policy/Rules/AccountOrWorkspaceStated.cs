using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// Eleven Databricks resources exist at account and at workspace level under one type. Unless `api` says which is
/// meant, the provider guesses from its configuration, and another provider makes another object of the same program.
/// </summary>
public sealed class AccountOrWorkspaceStated() : ResourceRule(
    "account-or-workspace-stated", Level.Mandatory, Severity.Medium,
    "Databricks resources that exist at account and workspace level say which is meant.",
    "set `api` to `account` or `workspace`")
{
    /// <summary>The types that exist at both levels.</summary>
    public static IReadOnlyList<string> Types { get; } = [.. new[]
    {
        "AccessControlRuleSet", "Group", "GroupMember", "GroupRole", "Metastore", "MetastoreAssignment",
        "MetastoreDataAccess", "ServicePrincipal", "ServicePrincipalRole", "StorageCredential", "User",
    }.Select(type => $"databricks:index/{char.ToLowerInvariant(type[0])}{type[1..]}:{type}")];

    /// <inheritdoc/>
    public override IEnumerable<Violation> Check(StackFacts stack) =>
        from resource in stack.OfType(Types)
        let api = resource.Inputs["api"]
        where api.Text() is not ("account" or "workspace")
        select new Violation(resource, $"`api` is {api.Shown()}; set it to `account` or `workspace`")
        {
            NotJudged = api.IsMark(),
        };
}
