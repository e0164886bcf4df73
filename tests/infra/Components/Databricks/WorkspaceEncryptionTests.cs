using static Platform.Tests.Infra.Components.TestStack;

namespace Platform.Tests.Infra.Components.Databricks;

public sealed class WorkspaceEncryptionTests
{
    [TestCase(CustomerManagedKeys.Prepare, null)]
    [TestCase(CustomerManagedKeys.Enable, "Microsoft.Keyvault")]
    public async Task Root_storage_is_encrypted_in_the_second_update_only(CustomerManagedKeys mode, string? source)
    {
        var run = await UpdateAsync(TestAzureWorkspace.Make(keys: mode));

        var workspace = run.Inputs("azure-native:databricks:Workspace", "dbx-workspace");
        Assert.That(At(workspace, "parameters.prepareEncryption.value"), Is.True);
        Assert.That(At(workspace, "parameters.encryption.value.keySource"), Is.EqualTo(source));
        const string entities = "encryption.entities";
        Assert.That(At(workspace, $"{entities}.managedServices.keyVaultProperties.keyVersion"), Is.EqualTo("1"));
        Assert.That(At(workspace, $"{entities}.managedDisk.rotationToLatestKeyVersionEnabled"), Is.True);
        Assert.That(run.Inputs("azure-native:authorization:RoleAssignment").Keys, Is.EquivalentTo(new[]
        {
            "vault-databricks-key-crypto-encryption-user",
            "vault-azure-databricks-crypto-encryption-user",
            "vault-databricks-disks-crypto-encryption-user",
            "vault-databricks-root-crypto-encryption-user",
        }));
    }
}
