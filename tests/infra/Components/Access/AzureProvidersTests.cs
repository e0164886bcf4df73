using Platform.Components.Access;
using ResourceGroup = Pulumi.AzureNative.Resources.ResourceGroup;

namespace Platform.Tests.Infra.Components.Access;

public sealed class AzureProvidersTests
{
    [Test]
    public async Task Everything_goes_to_the_subscription_and_the_tenant_of_the_settings()
    {
        var run = await TestStack.UpdateAsync(
            () => _ = new AzureProviders("azure", new() { Context = TestSettings.Context() }));

        Assert.That(run.Inputs("pulumi:providers:azure-native", "azure-resources")["subscriptionId"],
            Is.EqualTo(TestSettings.Minimal.Azure.SubscriptionId));
        Assert.That(run.Inputs("pulumi:providers:azure-native", "azure-resources")["tenantId"],
            Is.EqualTo(TestSettings.Minimal.Azure.TenantId));
        Assert.That(run.Inputs("pulumi:providers:azuread", "azure-entra")["tenantId"],
            Is.EqualTo(TestSettings.Minimal.Azure.TenantId));
    }

    [Test]
    public async Task Providers_hold_no_credential()
    {
        var run = await TestStack.UpdateAsync(
            () => _ = new AzureProviders("azure", new() { Context = TestSettings.Context() }));

        var inputs = run.Registrations
            .Where(made => made.Type!.StartsWith("pulumi:providers:", StringComparison.Ordinal))
            .SelectMany(made => made.Inputs.Keys)
            .ToArray();
        Assert.That(inputs, Does.Contain("subscriptionId"));
        Assert.That(inputs.Where(input => new[] { "Secret", "Password", "Token", "Certificate", "clientId" }
            .Any(word => input.Contains(word, StringComparison.OrdinalIgnoreCase))), Is.Empty);
    }

    [Test]
    public async Task A_subscription_has_one_provider_however_often_it_is_asked_for()
    {
        var run = await TestStack.UpdateAsync(() =>
        {
            var providers = new AzureProviders("azure", new() { Context = TestSettings.Context() });
            _ = providers.Of("Other");
            _ = new ResourceGroup("group", new(), new() { Provider = providers.Of("other") });
        });

        Assert.That(run.Inputs("pulumi:providers:azure-native").Keys,
            Is.EquivalentTo(new[] { "azure-resources", "azure-resources-Other" }));
        Assert.That(
            run.Registrations.Single(made => made.Name == "group").Provider, Does.Contain("azure-resources-Other"));
    }
}
