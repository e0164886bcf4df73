using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Policy.Rules;

/// <summary>
/// Eleven Databricks resources exist at account and at workspace level under one type. Unless `api` says which is meant, the provider guesses from its
/// configuration, and another provider makes another object of the same program.
/// </summary>
public sealed class AccountOrWorkspaceStated : IPolicy
{
    /// <summary>The types that exist at both levels.</summary>
    public static IReadOnlyList<string> Types { get; } = [.. new[]
    {
        "AccessControlRuleSet", "Group", "GroupMember", "GroupRole", "Metastore", "MetastoreAssignment", "MetastoreDataAccess", "ServicePrincipal",
        "ServicePrincipalRole", "StorageCredential", "User",
    }.Select(type => $"databricks:index/{char.ToLowerInvariant(type[0])}{type[1..]}:{type}")];

    /// <inheritdoc/>
    public string Name => "account-or-workspace-stated";

    /// <inheritdoc/>
    public Level Level => Level.Mandatory;

    /// <inheritdoc/>
    public Severity Severity => Severity.Medium;

    /// <inheritdoc/>
    public string Description => "Databricks resources that exist at account and workspace level say which is meant.";

    /// <inheritdoc/>
    public IEnumerable<Violation> Check(StackFacts stack) =>
        from resource in stack.OfType(Types)
        let api = resource.Inputs["api"]
        where api.Text() is not ("account" or "workspace")
        select new Violation(resource, $"`api` is {api.Shown()}; set it to `account` or `workspace`");
}
