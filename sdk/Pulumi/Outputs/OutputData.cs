using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an output holds once it has settled.</summary>
/// <param name="Resources">The resources the value comes from.</param>
/// <param name="Value">The value; default when unknown.</param>
/// <param name="IsKnown">False: nothing can be said of the value before a deployment.</param>
/// <param name="IsSecret">True: the value must not be shown.</param>
readonly record struct OutputData<T>(ImmutableHashSet<Resource> Resources, T Value, bool IsKnown, bool IsSecret);
