using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The inputs of a resource or function as mocks are told of them.</summary>
/// <param name="Values">Those that are known and not null, by name on the wire.</param>
/// <param name="Resources">The resources those values come from.</param>
/// <param name="HasUnknown">True if one was left out because something in it is unknown.</param>
sealed record InputSet(
    ImmutableDictionary<string, object> Values, ImmutableHashSet<Resource> Resources, bool HasUnknown)
{
    /// <summary>Reads an args object; one unknown anywhere inside an input leaves that whole input out.</summary>
    /// <exception cref="ArgumentNullException">A required input has no value.</exception>
    public static async Task<InputSet> ReadAsync(InputArgs args, string where)
    {
        var values = ImmutableDictionary.CreateBuilder<string, object>();
        ImmutableHashSet<Resource> resources = [];
        var unknown = false;
        foreach (var member in InputShape.Of(args.GetType()).Members)
        {
            var serializer = new Serializer();
            var value = await serializer.WriteMemberAsync(args, member, where).ConfigureAwait(false);
            unknown |= serializer.FoundUnknown;
            if (value is null || serializer.FoundUnknown)
            {
                continue;
            }
            values[member.Wire] = value;
            if (!serializer.Resources.IsEmpty)
            {
                resources = resources.Union(serializer.Resources);
            }
        }
        return new(values.ToImmutable(), resources, unknown);
    }
}
