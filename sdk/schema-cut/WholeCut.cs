using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace Platform.Sdk.SchemaCut;

/// <summary>All that goes into sdk/schema: the packages' facts, the names, and the empty classes.</summary>
/// <param name="Packages">The facts by file.</param>
/// <param name="Names">See <see cref="SchemaCut.Names.Of"/>.</param>
/// <param name="Clashing">See <see cref="SchemaCut.Names.Clashing"/>.</param>
public sealed record WholeCut(
    IReadOnlyDictionary<string, JsonObject> Packages, IReadOnlyList<string> Names, IReadOnlyList<string> Clashing)
{
    /// <summary>Cuts whole facts to what a list keeps.</summary>
    /// <param name="packages">The facts of each package by file.</param>
    /// <param name="official">Every public type of the official packages, by full name.</param>
    /// <param name="keep">Resources and functions, by full name.</param>
    public static WholeCut Of(
        IReadOnlyDictionary<string, JsonObject> packages, IReadOnlyCollection<string> official,
        IReadOnlySet<string> keep)
    {
        // A clashing type with facts is taken whole instead of empty. It may bring types whose names clash in turn.
        var types = new HashSet<string>();
        while (true)
        {
            var cuts = packages.ToDictionary(package => package.Key, package => Cut.Of(package.Value, keep, types));
            var made = Facts.Made(cuts.Values);
            var names = SchemaCut.Names.Of(official, made);
            var clashing = SchemaCut.Names.Clashing(names, made);
            var before = types.Count;
            types.UnionWith(
                clashing.Where(name => packages.Values.Any(facts => facts["types"]!.AsObject().ContainsKey(name))));
            if (types.Count == before)
            {
                return new(cuts, names, clashing);
            }
        }
    }
}
