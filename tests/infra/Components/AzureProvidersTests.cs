using Platform.Components;
using ResourceGroup = Pulumi.AzureNative.Resources.ResourceGroup;

namespace Platform.Tests.Infra.Components;

public sealed class AzureProvidersTests
{
    [Test]
    public async Task Everything_goes_to_the_subscription_and_the_tenant_of_the_settings()
    {
        var run = await TestStack.UpdateAsync(() => _ = new AzureProviders("azure", TestSettings.Context()));

        var azure = TestSettings.Minimal.Azure;
        var resources = run.Inputs("pulumi:providers:azure-native", "azure-resources");
        Assert.That(resources["subscriptionId"], Is.EqualTo(azure.SubscriptionId));
        Assert.That(resources["tenantId"], Is.EqualTo(azure.TenantId));
        Assert.That(run.Inputs("pulumi:providers:azuread", "azure-entra")["tenantId"], Is.EqualTo(azure.TenantId));
    }

    [Test]
    public async Task Providers_hold_no_credential()
    {
        var run = await TestStack.UpdateAsync(() => _ = new AzureProviders("azure", TestSettings.Context()));

        var inputs = run.Registrations
            .Where(made => made.Type!.StartsWith("pulumi:providers:", StringComparison.Ordinal))
            .SelectMany(made => made.Inputs.Keys)
            .ToArray();
        Assert.That(inputs, Does.Contain("subscriptionId"));
        Assert.That(inputs, Has.None.Match("(?i)secret|password|token|certificate|clientId"));
    }

    [Test]
    public async Task A_subscription_has_one_provider_however_often_it_is_asked_for()
    {
        var run = await TestStack.UpdateAsync(() =>
        {
            var providers = new AzureProviders("azure", TestSettings.Context());
            _ = providers.Of("Other");
            _ = new ResourceGroup("group", new(), new() { Provider = providers.Of("other") });
        });

        Assert.That(
            run.Inputs("pulumi:providers:azure-native").Keys,
            Is.EquivalentTo(new[] { "azure-resources", "azure-resources-Other" }));
        var group = run.Registrations.Single(made => made.Name == "group");
        Assert.That(group.Provider, Does.Contain("azure-resources-Other"));
    }
}
