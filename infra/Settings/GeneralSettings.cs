namespace Platform.Settings;

/// <summary><c>platform:general</c>: whose platform this is; the parts of every name and tag.</summary>
public sealed record GeneralSettings
{
    /// <summary>Required. The company, for names and tags.</summary>
    public required string Company { get; init; }

    /// <summary>Required. A short name of the platform, 2 to 12 of a-z and 0-9.</summary>
    public required string Platform { get; init; }

    /// <summary>Required. The Azure region, such as <c>francecentral</c>.</summary>
    public required string Location { get; init; }

    /// <summary>Required. Tag: who answers for the resources.</summary>
    public required string Owner { get; init; }

    /// <summary>Required. Tag: the service that they are part of.</summary>
    public required string Service { get; init; }

    /// <summary>Required. Tag: the project that pays for them.</summary>
    public required string Project { get; init; }

    /// <summary>Required. Tag: who or what made them.</summary>
    public required string Creator { get; init; }

    /// <summary>Shared when left out; the others put user and branch before the names of jobs and schemas.</summary>
    public StackKind Kind { get; init; }
}
