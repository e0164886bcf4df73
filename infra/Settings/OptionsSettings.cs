namespace Platform.Settings;

/// <summary><c>platform:options</c>: what few platforms need; off when left out.</summary>
public sealed record OptionsSettings
{
    /// <summary>Off when left out.</summary>
    public CustomerManagedKeys CustomerManagedKeys { get; init; }

    /// <summary>Compliance standards; none when left out. Removing one replaces the workspace.</summary>
    [AllowedValues("HIPAA", "PCI_DSS", "FEDRAMP_MODERATE", "FEDRAMP_HIGH", "FEDRAMP_IL5", "IRAP_PROTECTED", "ITAR_EAR",
        "CYBER_ESSENTIAL_PLUS", "CANADA_PROTECTED_B", "ISMAP", "HITRUST", "K_FSI", "GERMANY_C5", "GERMANY_TISAX")]
    public IReadOnlyList<string> ComplianceStandards { get; init; } = [];

    /// <summary>
    /// Network connectivity configuration, the way of serverless compute to closed storage: required while any flow
    /// computes serverless; none when left out. Ten per region and account.
    /// </summary>
    public Ownership Ncc { get; init; }

    /// <summary>Id of the network connectivity configuration; required when it is adopted.</summary>
    [RegularExpression(Patterns.Guid, ErrorMessage = Patterns.GuidText)]
    public string? NccId { get; init; }

    /// <summary>
    /// True once the endpoints of the configuration are approved: an update then fails where one is not; false when
    /// left out.
    /// </summary>
    public bool NccApproved { get; init; }

    /// <summary>
    /// Public hosts that serverless compute may call, with the configuration; none when left out. What the flows of
    /// this repository install, serverless compute has already: another version, or another package, needs the hosts
    /// of a package index here.
    /// </summary>
    [RegularExpression(Patterns.Host, ErrorMessage = Patterns.HostText)]
    public IReadOnlyList<string> ServerlessHosts { get; init; } = [];

    /// <summary>Management groups, created by one environment and adopted by the others; none when left out.</summary>
    public Ownership ManagementGroups { get; init; }

    /// <summary>An instance pool; none when left out.</summary>
    public bool InstancePool { get; init; }

    /// <summary>An interactive cluster; none when left out.</summary>
    public bool InteractiveCluster { get; init; }

    /// <summary>
    /// A network security perimeter around the lake that lets Databricks' serverless compute in without private
    /// endpoints; none when left out.
    /// </summary>
    public bool LakePerimeter { get; init; }

    /// <summary>A secret scope backed by the key vault; none when left out.</summary>
    public bool KeyVaultScope { get; init; }

    /// <summary>An endpoint that serves a registered model; none when left out.</summary>
    public ServingSettings? Serving { get; init; }

    /// <summary>A Git folder in the workspace; none when left out.</summary>
    public GitFolderSettings? GitFolder { get; init; }
}
