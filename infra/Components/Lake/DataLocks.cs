using Pulumi;
using Pulumi.AzureNative.Authorization;

namespace Platform.Components.Lake;

/// <summary>
/// Locks on the accounts that hold the data: nobody, whatever his role, deletes one before its lock. They are made
/// after everything else on the accounts and so destroyed before it: a locked account keeps what hangs on it too, role
/// assignments included (learn.microsoft.com/azure/azure-resource-manager/management/lock-resources).
/// </summary>
public sealed class DataLocks : PlatformComponent
{
    /// <summary>Locks both accounts of the lake.</summary>
    public DataLocks(string name, DataLocksArgs args, ComponentResourceOptions? options = null)
        : base("platform:lake:DataLocks", name, args.Storage.Context, options)
    {
        Lock("data", args.Storage.Account.Id, args.Storage);
        Lock("landing", args.Storage.LandingAccount.Id, args.Storage);
        RegisterOutputs();
    }

    void Lock(string key, Output<string> account, Storage storage) =>
        _ = new ManagementLockByScope($"{LogicalName}-{key}", new ManagementLockByScopeArgs
        {
            LockName = "platform-data",
            Scope = account,
            Level = LockLevel.CanNotDelete,
            Notes = "Holds the data of the platform. See docs/destroy-and-roll-back.md.",
        }, Child(storage));
}
