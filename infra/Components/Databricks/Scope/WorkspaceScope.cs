using Pulumi;
using Pulumi.Databricks;

namespace Platform.Components.Databricks.Scope;

/// <summary>
/// One workspace as the account-level provider sees it. A provider configured from the workspace's own address would be unknown in the first preview, so all
/// resources inside the workspace use the account's provider and name the workspace by <c>ProviderConfig.WorkspaceId</c>.
/// </summary>
public sealed class WorkspaceScope
{
    readonly IReadOnlyList<Resource> gate;

    /// <summary>Names a workspace to the account's provider.</summary>
    /// <param name="account">The account-level provider.</param>
    /// <param name="id">The numeric id of the workspace, not its Azure resource id.</param>
    /// <param name="gate">What must exist before anything inside the workspace can be made.</param>
    public WorkspaceScope(Provider account, Output<string> id, IReadOnlyList<Resource> gate) => (Account, Id, this.gate) = (account, id, gate);

    /// <summary>The account-level provider.</summary>
    public Provider Account { get; }

    /// <summary>The numeric id of the workspace.</summary>
    public Output<string> Id { get; }

    /// <summary>Options of a resource inside the workspace: made by the account's provider, after the admin gate.</summary>
    /// <param name="owner">The component that owns the resource.</param>
    /// <param name="after">What else must exist first, where no input says so.</param>
    public CustomResourceOptions Inside(PlatformComponent owner, params IEnumerable<Resource> after) => Of(owner.Child([.. gate, .. after]));

    /// <summary>The same for a resource whose loss is a loss of data.</summary>
    /// <param name="owner">The component that owns the resource.</param>
    /// <param name="after">What else must exist first, where no input says so.</param>
    public CustomResourceOptions InsideStateful(PlatformComponent owner, params IEnumerable<Resource> after) => Of(owner.Stateful([.. gate, .. after]));

    /// <summary>Options of a resource of the account, which is in no workspace.</summary>
    /// <param name="owner">The component that owns the resource.</param>
    /// <param name="after">What must exist first, where no input says so.</param>
    public CustomResourceOptions Outside(PlatformComponent owner, params IEnumerable<Resource> after) => Of(owner.Child([.. after]));

    CustomResourceOptions Of(CustomResourceOptions options)
    {
        options.Provider = Account;
        return options;
    }
}
