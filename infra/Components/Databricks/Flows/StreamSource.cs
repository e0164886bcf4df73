using Pulumi;

namespace Platform.Components.Databricks.Flows;

/// <summary>An event hub as a job reads it.</summary>
/// <param name="BootstrapServers">Host and port of the Kafka endpoint.</param>
/// <param name="Topic">Name of the hub.</param>
/// <param name="ConsumerGroup">The consumer group that is the reader's own.</param>
/// <param name="Credential">Name of the service credential that reads it: there is no key.</param>
public sealed record StreamSource(
    Output<string> BootstrapServers,
    Output<string> Topic,
    Output<string> ConsumerGroup,
    Output<string> Credential)
{
    /// <summary>The four as a task receives them.</summary>
    internal Output<string> Parameter => Output.Tuple(BootstrapServers, Topic, ConsumerGroup, Credential).Apply(hub =>
        Json.Sorted(
            ("bootstrap_servers", hub.Item1),
            ("topic", hub.Item2),
            ("consumer_group", hub.Item3),
            ("credential", hub.Item4)));
}
