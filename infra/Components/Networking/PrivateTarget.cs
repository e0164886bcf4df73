using Platform.Components.Facts;
using Pulumi;

namespace Platform.Components.Networking;

/// <summary>What a private endpoint made from outside the network leads to: serverless compute has its own.</summary>
/// <param name="Key">Short form for logical names, unique in the environment.</param>
/// <param name="Id">Resource id of the service.</param>
/// <param name="Name">Name of the service, the first label of its host.</param>
/// <param name="Link">Sub-resource.</param>
public sealed record PrivateTarget(string Key, Output<string> Id, Output<string> Name, PrivateLink Link);
