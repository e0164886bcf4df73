namespace Platform.Settings;

/// <summary>Where compute in the network may go.</summary>
public enum NetworkEgress
{
    /// <summary>Anywhere.</summary>
    Open,

    /// <summary>To the Azure services that it needs, by their service tags; nowhere else on the internet.</summary>
    ServiceTags,
}
