using Grpc.Core;
using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Pack;

/// <summary>What a rule says of some resources.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Violations">What breaks it, as far as it got.</param>
/// <param name="Missing">The fact that it lacked, so that what it did not reach is not decidable; null: none.</param>
sealed record Verdict(PolicyRule Rule, IReadOnlyList<Violation> Violations, string? Missing)
{
    /// <summary>Asks a rule.</summary>
    /// <exception cref="RpcException">The rule has a fault.</exception>
    public static Verdict Of(PolicyRule rule, StackFacts stack)
    {
        var found = new List<Violation>();
        try
        {
            // One by one: what was found before a fact was missing stays found.
            foreach (var violation in rule.Check(stack))
            {
                found.Add(violation);
            }

            return new Verdict(rule, found, null);
        }
        catch (NotGivenException missing)
        {
            return new Verdict(rule, found, missing.Message);
        }
        catch (Exception fault)
        {
            // The engine shows this one line and stops.
            var what = $"{rule.Name} cannot judge: {fault.GetType().Name}: {fault.Message}";
            throw new RpcException(new Status(StatusCode.Internal, what, fault));
        }
    }
}
