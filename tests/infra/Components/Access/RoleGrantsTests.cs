using System.Collections.Immutable;
using Platform.Components.Access;
using Platform.Components.Encryption;
using Platform.Naming;
using Pulumi;

namespace Platform.Tests.Infra.Components.Access;

public sealed class RoleGrantsTests
{
    const string Assignment = "azure-native:authorization:RoleAssignment";

    static void GrantTwice()
    {
        var vault = new SecretVault("vault", new() { Zone = TestSettings.Zone(), Settings = new() });
        vault.GrantReadSecrets(Principal.Service("job", Output.Create("aaaa")));
        vault.GrantReadSecrets(Principal.Group("people", Output.Create("bbbb")));
    }

    [Test]
    public async Task The_name_is_the_version_5_guid_of_scope_principal_and_role()
    {
        var run = await TestStack.UpdateAsync(GrantTwice);

        var grant = run.Inputs(Assignment, "vault-job-secrets-user");
        Assert.That(grant["roleAssignmentName"], Is.EqualTo(DeterministicGuid.Of(
            "/azure-native:keyvault:Vault/vault-vault", "aaaa", "4633458b-17de-408a-b874-0445c86b69e6").ToString()));
    }

    [Test]
    public async Task Different_principals_get_different_names()
    {
        var run = await TestStack.UpdateAsync(GrantTwice);

        Assert.That(run.Inputs(Assignment).Values.Select(inputs => inputs["roleAssignmentName"]),
            Is.Unique.And.Exactly(2).Items);
    }

    [Test]
    public async Task The_kind_of_principal_is_always_stated([Values] bool preview)
    {
        var run = await TestStack.RunAsync(preview, GrantTwice);

        Assert.That(run.Inputs(Assignment).ToImmutableSortedDictionary(
            made => made.Key, made => made.Value["principalType"]), Is.EquivalentTo(new Dictionary<string, object>
            {
                ["vault-job-secrets-user"] = "ServicePrincipal",
                ["vault-people-secrets-user"] = "Group",
            }));
    }

    [Test]
    public async Task Without_a_condition_there_is_no_condition_version()
    {
        var run = await TestStack.UpdateAsync(GrantTwice);

        Assert.That(run.Inputs(Assignment, "vault-job-secrets-user").Keys,
            Does.Not.Contain("condition").And.Not.Contain("conditionVersion"));
    }
}
