using NUnit.Framework;
using Platform.Policy;
using Platform.Policy.Rules;

namespace Platform.Tests.Policy.Rules;

public class OwnerNotAwaitedTests
{
    static readonly ResourceFact outer = Some.Resource("platform:area:Outer", name: "outer") with { Parent = null };
    static readonly ResourceFact inner =
        Some.Resource("platform:area:Inner", name: "inner") with { Parent = outer.Key };
    static readonly ResourceFact beside = Some.Resource("platform:area:Beside", name: "beside") with { Parent = null };
    static readonly ResourceFact vault = Some.Resource(AzureTypes.Vault, name: "vault") with { Parent = inner.Key };
    static readonly ResourceFact key =
        Some.Resource("azure-native:keyvault:Key", name: "key") with { Parent = vault.Key };

    static string[] Judge(ResourceFact resource, string awaited) =>
        Some.Judge(new OwnerNotAwaited(), outer, inner, beside, vault, resource with { DependsOn = [awaited] });

    [Test]
    public void A_resource_that_waits_for_another_component_or_for_its_own_parent_resource_is_fine()
    {
        Assert.That(Judge(key, beside.Key), Is.Empty);
        Assert.That(Judge(key, vault.Key), Is.Empty);
    }

    [Test]
    public void A_resource_that_waits_for_a_component_it_is_part_of_is_named_at_any_depth() => Assert.That(
        Judge(key, inner.Key).Concat(Judge(key, outer.Key)),
        Is.EqualTo(new[]
        {
            "key: `dependsOn` names `platform:area:Inner::inner`, which it is part of; name resources in it instead",
            "key: `dependsOn` names `platform:area:Outer::outer`, which it is part of; name resources in it instead",
        }));

    [Test]
    public void A_resource_that_waits_for_the_stack_is_named() => Assert.That(
        Judge(key, "pulumi:pulumi:Stack::p-dev"),
        Is.EqualTo(new[]
        {
            "key: `dependsOn` names `pulumi:pulumi:Stack::p-dev`, which it is part of; name resources in it instead",
        }));
}
