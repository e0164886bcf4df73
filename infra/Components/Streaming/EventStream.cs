using Pulumi.AzureNative.EventHub;

namespace Platform.Components.Streaming;

/// <summary>A stream of events.</summary>
/// <param name="Key">Its name in the platform.</param>
/// <param name="Hub">The hub that holds it.</param>
/// <param name="Group">The consumer group that the platform reads with.</param>
public sealed record EventStream(string Key, Pulumi.AzureNative.EventHub.EventHub Hub, ConsumerGroup Group);
