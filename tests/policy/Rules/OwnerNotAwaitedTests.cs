using Platform.Policy.Rules;

namespace Platform.Tests.Policy.Rules;

public class OwnerNotAwaitedTests
{
    static readonly ResourceFact Outer = Some.Resource("platform:area:Outer", name: "outer") with { Parent = null };
    static readonly ResourceFact Inner =
        Some.Resource("platform:area:Inner", name: "inner") with { Parent = Outer.Key };
    static readonly ResourceFact Beside = Some.Resource("platform:area:Beside", name: "beside") with { Parent = null };
    static readonly ResourceFact Vault = Some.Resource(AzureTypes.Vault, name: "vault") with { Parent = Inner.Key };
    static readonly ResourceFact Key =
        Some.Resource("azure-native:keyvault:Key", name: "key") with { Parent = Vault.Key };

    static string[] Judge(ResourceFact resource, string awaited) =>
        Some.Judge(new OwnerNotAwaited(), Outer, Inner, Beside, Vault, resource with { DependsOn = [awaited] });

    [Test]
    public void A_resource_that_waits_for_another_component_or_for_its_own_parent_resource_is_fine()
    {
        Assert.That(Judge(Key, Beside.Key), Is.Empty);
        Assert.That(Judge(Key, Vault.Key), Is.Empty);
    }

    [Test]
    public void A_resource_that_waits_for_a_component_it_is_part_of_is_named_at_any_depth() => Assert.That(
        Judge(Key, Inner.Key).Concat(Judge(Key, Outer.Key)),
        Is.EqualTo(new[]
        {
            "key: `dependsOn` names `platform:area:Inner::inner`, which it is part of; name resources in it instead",
            "key: `dependsOn` names `platform:area:Outer::outer`, which it is part of; name resources in it instead",
        }));

    [Test]
    public void A_resource_that_waits_for_the_stack_is_named() => Assert.That(
        Judge(Key, "pulumi:pulumi:Stack::p-dev"),
        Is.EqualTo(new[]
        {
            "key: `dependsOn` names `pulumi:pulumi:Stack::p-dev`, which it is part of; name resources in it instead",
        }));
}
