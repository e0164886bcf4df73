using Platform.Policy.Rules;

namespace Platform.Tests.Policy.Rules;

public class StatefulProtectedTests
{
    [Test]
    public void A_resource_that_holds_data_is_protected(
        [ValueSource(typeof(AzureTypes), nameof(AzureTypes.Stateful))] string type)
    {
        Assert.That(Some.Judge(new StatefulProtected(), Some.Resource(type) with { Protect = true }), Is.Empty);
        Assert.That(
            Some.Judge(new StatefulProtected(), Some.Resource(type)),
            Is.EqualTo(new[] { "it: `protect` is `false`; set the option `Protect` on it or on its parent" }));
    }

    [Test]
    public void Where_settings_do_not_protect_state_nothing_is_asked() =>
        Assert.That(
            Some.Judge(
                new StatefulProtected(),
                Some.Stack(Some.Resource(AzureTypes.StorageAccount)) with { ProtectsState = false }),
            Is.Empty);

    [Test]
    public void A_resource_that_can_be_made_again_needs_no_protection() =>
        Assert.That(Some.Judge(new StatefulProtected(), Some.Resource(AzureTypes.RoleAssignment)), Is.Empty);
}
