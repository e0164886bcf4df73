namespace Platform.Components.Networking;

/// <summary>One rule of a security group.</summary>
/// <param name="Name">Name in its group.</param>
/// <param name="Priority">200 and up: Databricks takes 100 to 110 for its own.</param>
/// <param name="Outbound">Direction.</param>
/// <param name="Allow">Allow or deny.</param>
/// <param name="Source">Address prefix or service tag.</param>
/// <param name="Destination">Address prefix or service tag.</param>
/// <param name="Ports">TCP ports; none: every port of every protocol.</param>
/// <param name="Reason">Why it is there; becomes the rule's description.</param>
public sealed record SecurityRuleFacts(string Name, int Priority, bool Outbound, bool Allow, string Source,
    string Destination, string[] Ports, string Reason);
