using Pulumi;
using Pulumi.Databricks;
using Pulumi.Databricks.Inputs;

namespace Platform.Components.Databricks.Scope;

/// <summary>
/// One workspace as the account-level provider sees it. A provider configured from the workspace's own address would be
/// unknown in the first preview, so all resources inside the workspace use the account's provider and name the
/// workspace by <c>ProviderConfig.WorkspaceId</c>.
/// </summary>
public sealed class WorkspaceScope
{
    readonly IReadOnlyList<Resource> gate;

    /// <summary>Names a workspace to the account's provider.</summary>
    /// <param name="account">The account-level provider.</param>
    /// <param name="id">The numeric id of the workspace, not its Azure resource id.</param>
    /// <param name="retry">Tries again what fails only because a role has not arrived.</param>
    /// <param name="gate">What must exist before anything inside the workspace can be made.</param>
    public WorkspaceScope(Provider account, Output<string> id, AccessRetry retry, IReadOnlyList<Resource> gate) =>
        (Account, Id, Retry, this.gate) = (account, id, retry, gate);

    /// <summary>The account-level provider.</summary>
    public Provider Account { get; }

    /// <summary>The numeric id of the workspace.</summary>
    public Output<string> Id { get; }

    /// <summary>The program's retry hook, for resources whose creation validates access.</summary>
    public AccessRetry Retry { get; }

    /// <summary>
    /// The principals' assignments to the workspace, and the rule sets that let identities be used: what names a
    /// principal waits for them. Default: nobody is assigned.
    /// </summary>
    public IReadOnlyList<Resource> People { get; init; } = [];

    /// <summary>The same workspace, where everything inside waits for more.</summary>
    public WorkspaceScope After(params IEnumerable<Resource> more) =>
        new(Account, Id, Retry, [.. gate, .. more]) { People = People };

    /// <summary>Options of a resource inside the workspace: by the account's provider, after the gate.</summary>
    /// <param name="owner">The component that owns the resource.</param>
    /// <param name="after">What else must exist first, where no input says so.</param>
    public CustomResourceOptions Inside(PlatformComponent owner, params IEnumerable<Resource> after) =>
        Of(owner.Child([.. gate, .. after]));

    /// <summary>The same for a resource that names principals, or runs as one.</summary>
    /// <param name="owner">The component that owns the resource.</param>
    /// <param name="after">What else must exist first, where no input says so.</param>
    public CustomResourceOptions InsideNaming(PlatformComponent owner, params IEnumerable<Resource> after) =>
        Inside(owner, [.. People, .. after]);

    /// <summary>The same for a resource whose loss is a loss of data; it names its owner.</summary>
    /// <param name="owner">The component that owns the resource.</param>
    /// <param name="after">What else must exist first, where no input says so.</param>
    public CustomResourceOptions InsideStateful(PlatformComponent owner, params IEnumerable<Resource> after) =>
        Of(owner.Stateful([.. gate, .. People, .. after]));

    /// <summary>The same for a resource whose creation validates access, which a new role may not allow yet.</summary>
    /// <param name="owner">The component that owns the resource.</param>
    /// <param name="after">What else must exist first, where no input says so.</param>
    public CustomResourceOptions InsideValidated(PlatformComponent owner, params IEnumerable<Resource> after)
    {
        var options = InsideStateful(owner, after);
        options.Hooks = Retry.Binding;
        return options;
    }

    /// <summary>Options of a resource of the account, which is in no workspace.</summary>
    /// <param name="owner">The component that owns the resource.</param>
    /// <param name="after">What must exist first, where no input says so.</param>
    public CustomResourceOptions Outside(PlatformComponent owner, params IEnumerable<Resource> after) =>
        Of(owner.Child([.. after]));

    /// <summary>Sets the access list of an object: only whom it names, and administrators, have access.</summary>
    /// <param name="owner">The component that owns the object.</param>
    /// <param name="name">Logical name of the list.</param>
    /// <param name="target">Says which object it is: sets the one field for its kind.</param>
    /// <param name="access">Who may do what, as <see cref="Grantee.May"/> gives it.</param>
    public Permissions Permit(
        PlatformComponent owner,
        string name,
        Action<PermissionsArgs> target,
        params IEnumerable<PermissionsAccessControlArgs> access)
    {
        var args = new PermissionsArgs
        {
            AccessControls = access.ToArray(),
            ProviderConfig = new PermissionsProviderConfigArgs { WorkspaceId = Id },
        };
        target(args);
        return new Permissions(name, args, InsideNaming(owner));
    }

    /// <summary>Opens an isolated securable of Unity Catalog to this workspace, and to no other.</summary>
    /// <param name="owner">The component that owns the securable.</param>
    /// <param name="name">Logical name of the securable; the binding's ends in <c>-binding</c>.</param>
    /// <param name="kind">catalog, credential, external_location or storage_credential.</param>
    /// <param name="securable">Name of the securable.</param>
    /// <param name="made">The securable.</param>
    public WorkspaceBinding Bind(
        PlatformComponent owner, string name, string kind, Input<string> securable, Resource made) =>
        new($"{name}-binding", new WorkspaceBindingArgs
        {
            SecurableType = kind,
            SecurableName = securable,
            WorkspaceId = Id,
            BindingType = "BINDING_TYPE_READ_WRITE",
            ProviderConfig = new WorkspaceBindingProviderConfigArgs { WorkspaceId = Id },
        }, Inside(owner, made));

    CustomResourceOptions Of(CustomResourceOptions options)
    {
        options.Provider = Account;
        return options;
    }
}
