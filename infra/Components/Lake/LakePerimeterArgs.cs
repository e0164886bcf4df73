using Platform.Components.Networking;

namespace Platform.Components.Lake;

/// <summary>Arguments of <see cref="LakePerimeter"/>.</summary>
public sealed record LakePerimeterArgs
{
    /// <summary>Where the perimeter is put.</summary>
    public required LandingZone Zone { get; init; }

    /// <summary>The accounts inside, by what they are for.</summary>
    public required IReadOnlyDictionary<string, LakeAccount> Accounts { get; init; }
}
