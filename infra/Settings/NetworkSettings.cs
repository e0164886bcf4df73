namespace Platform.Settings;

/// <summary><c>platform:network</c>: the network and the way in.</summary>
public sealed record NetworkSettings
{
    /// <summary>Required. The address space, /16 to /24, private; nothing else may use it.</summary>
    public required string AddressSpace { get; init; }

    /// <summary>Required. How the platform is reached from outside.</summary>
    public required NetworkAccess Access { get; init; }

    /// <summary>Public addresses or networks let in: required with bootstrap access, refused otherwise.</summary>
    [RegularExpression(Patterns.Cidr, ErrorMessage = Patterns.CidrText)]
    public IReadOnlyList<string> AllowedIps { get; init; } = [];

    /// <summary>Where deployments run that must reach private endpoints; nowhere when left out.</summary>
    public RunnerPlace Runner { get; init; }

    /// <summary>The hub network to peer with; no hub when left out.</summary>
    public Ownership Hub { get; init; }

    /// <summary>The hub's virtual network id; required when the hub is adopted.</summary>
    [RegularExpression(Patterns.NetworkId, ErrorMessage = Patterns.NetworkIdText)]
    public string? HubId { get; init; }

    /// <summary>The hub's address space; required with a hub: it must not overlap.</summary>
    public string? HubAddressSpace { get; init; }

    /// <summary>Made here when left out: the private DNS zones.</summary>
    [AllowedValues(Ownership.Create, Ownership.Adopt)]
    public Ownership DnsZones { get; init; } = Ownership.Create;

    /// <summary>The resource group that holds the private DNS zones; required when they are adopted.</summary>
    [RegularExpression(Patterns.GroupId, ErrorMessage = Patterns.GroupIdText)]
    public string? DnsZonesGroupId { get; init; }

    /// <summary>True when left out: clusters need a way out. False only where a hub gives one.</summary>
    public bool NatGateway { get; init; } = true;

    /// <summary>
    /// Where compute in the network may go; anywhere when left out. By service tags it gets no packages from public
    /// hosts.
    /// </summary>
    public NetworkEgress Egress { get; init; }

    /// <summary>True when left out: networks encrypt what their machines say to one another, where sizes can.</summary>
    public bool Encryption { get; init; } = true;

    /// <summary>
    /// Days that flow logs of the networks are kept, 1 to 365; none when left out. With private access 90 or more.
    /// </summary>
    [Range(1, 365, ErrorMessage = "1 to 365")]
    public int? FlowLogDays { get; init; }
}
