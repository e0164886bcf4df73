namespace Platform.Components.Facts;

/// <summary>What a kind of resource can send to a log workspace.</summary>
/// <param name="Path">What to append to the resource's id: storage logs per service, not per account.</param>
/// <param name="Metrics">Whether it has platform metrics to send; where it has none Azure refuses the block.</param>
public sealed record LogSource(string Path, bool Metrics);
