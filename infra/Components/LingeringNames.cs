using Platform.Naming;
using Pulumi;
using Pulumi.Random;

namespace Platform.Components;

/// <summary>
/// Names that Azure keeps for days after a deletion. A stack that is destroyed and made again on one day would meet its
/// own, so there each ends in random text, which is kept in the state and is another one the next time. Elsewhere a
/// name does not depend on state.
/// </summary>
static class LingeringNames
{
    const int Length = 6;

    /// <summary>The physical name of a resource of such a kind.</summary>
    /// <param name="owner">The component that makes the resource; it makes one of the kind.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="purpose">See <see cref="Names.Of"/>.</param>
    public static Input<string> NameOnce(this PlatformComponent owner, AzureKind kind, string purpose = "")
    {
        var names = owner.Context.Names;
        return owner.Context.Isolated
            ? new RandomString($"{owner.LogicalName}-{kind.Abbreviation}-suffix", new RandomStringArgs
            {
                Length = Length,
                Upper = false,
                Special = false,
            }, owner.Child()).Result.Apply(suffix => names.Of(kind, purpose, suffix))
            : names.Of(kind, purpose);
    }
}
