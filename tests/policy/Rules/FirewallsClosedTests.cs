using Platform.Policy.Rules;

namespace Platform.Tests.Policy.Rules;

public class FirewallsClosedTests
{
    const string RuleSet = "azure-native:eventhub:NamespaceNetworkRuleSet";

    [TestCase(AzureTypes.StorageAccount,
        """{"networkRuleSet":{"defaultAction":"Deny","ipRules":[{"iPAddressOrRange":"1.2.3.4"}]}}""", "{}",
        "`networkRuleSet.defaultAction` is not set; set it to `Deny`")]
    [TestCase(AzureTypes.StorageAccount, """{"publicNetworkAccess":"Disabled"}""",
        """{"networkRuleSet":{"defaultAction":"Allow"}}""",
        "`networkRuleSet.defaultAction` is `Allow`; set it to `Deny`")]
    [TestCase(AzureTypes.StorageAccount, """{"publicNetworkAccess":"Disabled"}""",
        """{"networkRuleSet":{"defaultAction":"Deny","ipRules":[{"iPAddressOrRange":"0.0.0.0/0"}]}}""",
        "`networkRuleSet.ipRules` lets `0.0.0.0/0` in; name the addresses that need it")]
    [TestCase(AzureTypes.Vault, """{"properties":{"networkAcls":{"defaultAction":"Deny"}}}""", """{"properties":{}}""",
        "`properties.networkAcls.defaultAction` is not set; set it to `Deny`")]
    [TestCase(AzureTypes.Registry, """{"publicNetworkAccess":"Disabled"}""", """{"publicNetworkAccess":"Enabled"}""",
        "`networkRuleSet.defaultAction` is not set; set it to `Deny`")]
    [TestCase(RuleSet, """{"defaultAction":"Deny"}""",
        """{"defaultAction":"Allow"}""", "`defaultAction` is `Allow`; set it to `Deny`")]
    [TestCase(
        "azure-native:network:SecurityRule", """{"direction":"Outbound","access":"Allow","sourceAddressPrefix":"*"}""",
        """{"direction":"Inbound","access":"Allow","sourceAddressPrefix":"*"}""",
        "`sourceAddressPrefix` is `*`, inbound and allowed; name the addresses or the service tag that need it")]
    [TestCase(
        "azure-native:network:SecurityRule", """{"direction":"Inbound","access":"Deny","sourceAddressPrefix":"*"}""",
        """{"direction":"Inbound","access":"Allow","sourceAddressPrefixes":["10.0.0.0/8","Internet"]}""",
        "`sourceAddressPrefixes` is `Internet`, inbound and allowed; "
        + "name the addresses or the service tag that need it")]
    [TestCase("databricks:index/ipAccessList:IpAccessList", """{"listType":"BLOCK","ipAddresses":["0.0.0.0/0"]}""",
        """{"listType":"ALLOW","ipAddresses":["1.2.3.4","0.0.0.0/0"]}""",
        "`ipAddresses` lets `0.0.0.0/0` in; name the addresses that need it")]
    [TestCase("azure-native:network:NetworkSecurityPerimeterAccessRule",
        """{"direction":"Inbound","serviceTags":["AzureDatabricksServerless"]}""",
        """{"direction":"Inbound","addressPrefixes":["10.0.0.0/8","0.0.0.0/0"]}""",
        "`addressPrefixes` lets `0.0.0.0/0` in; name the addresses or the service that need it")]
    [TestCase("azure-native:network:NetworkSecurityPerimeterAccessRule", "{}",
        """{"direction":"Inbound","serviceTags":["Internet"]}""",
        "`serviceTags` lets `Internet` in; name the addresses or the service that need it")]
    public void A_firewall_that_is_open_is_named(string type, string good, string bad, string message)
    {
        Assert.That(Some.Judge(new FirewallsClosed(), Some.Resource(type, good)), Is.Empty);
        Assert.That(
            Some.Judge(new FirewallsClosed(), Some.Resource(type, bad)), Is.EqualTo(new[] { $"it: {message}" }));
    }
}
