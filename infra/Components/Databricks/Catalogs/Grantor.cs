using Platform.Components.Databricks.Scope;
using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks.Catalogs;

/// <summary>
/// The one way data is granted. What only this program manages gets one authoritative list (<c>Grants</c>); what others
/// manage as well gets one entry per principal (<c>Grant</c>), which leaves the entries of others alone. The two are
/// never mixed on one securable.
/// </summary>
/// <param name="workspace">The workspace through which grants are made.</param>
/// <param name="roles">Who stands behind each role; one that is missing is granted nothing.</param>
public sealed class Grantor(WorkspaceScope workspace, IReadOnlyDictionary<DataRole, Grantee> roles)
{
    /// <summary>Sets the whole list of a securable that this program owns.</summary>
    /// <param name="owner">The component that owns the securable.</param>
    /// <param name="name">Logical name.</param>
    /// <param name="securable">Says which securable it is: sets the one field for its kind.</param>
    /// <param name="rows">Who may do what.</param>
    /// <param name="after">What must exist first.</param>
    internal Grants Own(
        PlatformComponent owner,
        string name,
        Action<GrantsArgs> securable,
        IReadOnlyDictionary<DataRole, IReadOnlyList<string>> rows,
        params IEnumerable<Resource> after)
    {
        var args = new GrantsArgs
        {
            GrantDetails = Granted(rows)
                .Select(row => new GrantsGrantArgs { Principal = row.Grantee.Name, Privileges = row.Privileges })
                .ToArray(),
            ProviderConfig = new GrantsProviderConfigArgs { WorkspaceId = workspace.Id },
        };
        securable(args);
        return new Grants(name, args, workspace.InsideNaming(owner, after));
    }

    /// <summary>Adds entries to the list of a securable that others manage as well.</summary>
    /// <param name="owner">The component that makes the entries.</param>
    /// <param name="name">Start of their logical names.</param>
    /// <param name="securable">Says which securable it is: sets the one field for its kind.</param>
    /// <param name="rows">Who may do what.</param>
    /// <param name="after">What must exist first.</param>
    internal IReadOnlyList<Resource> Share(
        PlatformComponent owner,
        string name,
        Action<GrantArgs> securable,
        IReadOnlyDictionary<DataRole, IReadOnlyList<string>> rows,
        params IEnumerable<Resource> after)
    {
        var made = new List<Resource>();
        foreach (var (role, grantee, privileges) in Granted(rows))
        {
            var args = new GrantArgs
            {
                Principal = grantee.Name,
                Privileges = privileges,
                ProviderConfig = new GrantProviderConfigArgs { WorkspaceId = workspace.Id },
            };
            securable(args);
            var options = workspace.InsideNaming(owner, after);
            made.Add(new Grant($"{name}-{role.ToString().ToLowerInvariant()}", args, options));
        }

        return made;
    }

    IEnumerable<(DataRole Role, Grantee Grantee, string[] Privileges)> Granted(
        IReadOnlyDictionary<DataRole, IReadOnlyList<string>> rows) => rows
            .Where(row => roles.ContainsKey(row.Key))
            .OrderBy(row => row.Key)
            .Select(row => (row.Key, roles[row.Key], row.Value.ToArray()));
}
