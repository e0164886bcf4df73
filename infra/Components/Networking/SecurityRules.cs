namespace Platform.Components.Networking;

/// <summary>Our own rules; Databricks adds its six (five with a back-end endpoint) itself.</summary>
public static class SecurityRules
{
    /// <summary>Databricks' subnets. Source: databricks/terraform-databricks-sra, azure virtual_network.</summary>
    public static IReadOnlyList<SecurityRuleFacts> Databricks { get; } =
    [
        new("allow-entra-outbound", 200, Outbound: true, Allow: true, "VirtualNetwork", "AzureActiveDirectory", ["443"],
            "Nodes sign in with their identities."),
        new("allow-front-door-outbound", 201, Outbound: true, Allow: true, "VirtualNetwork", "AzureFrontDoor.Frontend",
            ["443"], "Entra serves parts of the sign-in through Front Door."),
    ];

    /// <summary>The endpoint subnet: HTTPS, AMQP and Kafka, from the network and its peers.</summary>
    public static IReadOnlyList<SecurityRuleFacts> Endpoints { get; } =
    [
        new("allow-network-inbound", 200, Outbound: false, Allow: true, "VirtualNetwork", "VirtualNetwork",
            ["443", "5671", "9093"], "The services behind the endpoints speak HTTPS, AMQP and Kafka."),
        new("deny-inbound", 4096, Outbound: false, Allow: false, "*", "*", [],
            "Nothing else has business with an endpoint."),
    ];
}
