namespace Platform.Policy.Facts;

/// <summary>
/// The TCP ports on which the services behind private endpoints are spoken to, by group id. Sources:
/// learn.microsoft.com/azure/databricks/security/network/concepts/private-link (a security group that acts on the
/// endpoint's subnet admits 443, 6666, 3306 and 8443-8451),
/// learn.microsoft.com/azure/machine-learning/how-to-access-azureml-behind-firewall (445 where a firewall stands
/// between compute and the endpoint of its storage), learn.microsoft.com/azure/event-hubs/event-hubs-faq (AMQP, Kafka).
/// </summary>
static class EndpointPorts
{
    /// <summary>The ports of each group id; all other services speak HTTPS alone.</summary>
    public static IReadOnlyList<string> Of(string groupId) => groupId switch
    {
        "databricks_ui_api" => ["443", "3306", "6666", "8443-8451"],
        "file" => ["443", "445"],
        "namespace" => ["443", "5671", "9093"],
        _ => ["443"],
    };
}
