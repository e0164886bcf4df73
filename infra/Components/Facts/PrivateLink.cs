namespace Platform.Components.Facts;

/// <summary>One thing a private endpoint can lead to.</summary>
/// <param name="Key">Short form for names of endpoints.</param>
/// <param name="GroupId">Sub-resource of the target, in Azure's spelling.</param>
/// <param name="Zones">Private DNS zones that must resolve to the endpoint.</param>
public sealed record PrivateLink(string Key, string GroupId, params string[] Zones);
