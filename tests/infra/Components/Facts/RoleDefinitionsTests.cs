using Platform.Components.Facts;

namespace Platform.Tests.Infra.Components.Facts;

public sealed class RoleDefinitionsTests
{
    [Test]
    public void Every_role_has_an_id_of_its_own() =>
        Assert.That(RoleDefinitions.All.Select(role => Guid.Parse(role.Guid)), Is.Unique.And.Exactly(23).Items);

    [Test]
    public void Every_role_has_a_key_of_its_own() =>
        Assert.That(RoleDefinitions.All.Select(role => role.Key), Is.Unique);

    [Test]
    public void A_role_is_named_by_its_id_in_the_subscription() =>
        Assert.That(RoleDefinitions.Reader.IdIn("s"), Is.EqualTo(
            "/subscriptions/s/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7"));
}
