using Pulumi;

namespace Platform.Components.Bootstrap;

/// <summary>Where the state of one stack is, as the Pulumi CLI writes it.</summary>
/// <param name="Url">For <c>pulumi login</c>.</param>
/// <param name="SecretsProvider">For <c>pulumi stack init --secrets-provider</c>.</param>
public sealed record StackState(Output<string> Url, Output<string> SecretsProvider);
