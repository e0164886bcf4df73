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

    /// <summary>
    /// Azure ML's nodes in a subnet of ours; only where the way out is closed. Source:
    /// learn.microsoft.com/azure/machine-learning/how-to-access-azureml-behind-firewall.
    /// </summary>
    public static IReadOnlyList<SecurityRuleFacts> MachineLearning { get; } =
    [
        .. new[]
        {
            ("AzureActiveDirectory", "443"), ("AzureMachineLearning", ""), ("BatchNodeManagement", "443"),
            ("AzureResourceManager", "443"), ("Storage", "443"), ("AzureFrontDoor.Frontend", "443"),
            ("MicrosoftContainerRegistry", "443"), ("AzureMonitor", "443"),
        }.Select((needed, index) => new SecurityRuleFacts(
            $"allow-{needed.Item1.Replace('.', '-').ToLowerInvariant()}-outbound", 200 + index, Outbound: true,
            Allow: true, "VirtualNetwork", needed.Item1, needed.Item2.Length > 0 ? [needed.Item2] : [],
            "Nodes of Azure Machine Learning need it.")),
    ];

    /// <summary>
    /// Closes the way out behind the rules that allow: what is left is the tag Internet, which holds Azure's own
    /// public addresses too.
    /// </summary>
    public static SecurityRuleFacts DenyInternet { get; } =
        new("deny-internet-outbound", 4096, Outbound: true, Allow: false, "*", "Internet", [],
            "Nothing else is needed; data does not leave by another way.");

    /// <summary>
    /// The endpoint subnet: what the services behind the endpoints listen on, from the network and its peers. Sources:
    /// learn.microsoft.com/azure/databricks/security/network/concepts/private-link (443, 3306, 6666, 8443-8451),
    /// learn.microsoft.com/azure/machine-learning/how-to-access-azureml-behind-firewall (445, the file share that an
    /// instance mounts), learn.microsoft.com/azure/event-hubs/event-hubs-faq (5671, 9093).
    /// </summary>
    public static IReadOnlyList<SecurityRuleFacts> Endpoints { get; } =
    [
        new("allow-network-inbound", 200, Outbound: false, Allow: true, "VirtualNetwork", "VirtualNetwork",
            ["443", "445", "3306", "5671", "6666", "8443-8451", "9093"],
            "HTTPS; SMB; Databricks' metastore, relay and control plane; AMQP and Kafka."),
        new("deny-inbound", 4096, Outbound: false, Allow: false, "*", "*", [],
            "Nothing else has business with an endpoint."),
    ];
}
