using Platform.Cli.Planning;
using Platform.Policy.Facts;

namespace Platform.Cli.Diff;

/// <summary>The resources of a plan by key.</summary>
sealed class PlanIndex(Plan plan)
{
    // A file written by hand may have a key twice; the last one counts.
    readonly Dictionary<string, ResourceFact> resources = plan.Resources.GroupBy(resource => resource.Key)
        .ToDictionary(same => same.Key, same => same.Last());

    public ResourceFact this[string key] => resources[key];

    public bool Has(string key) => resources.ContainsKey(key);

    /// <summary>The types of all parents, the outermost first.</summary>
    public string OwnerTypes(ResourceFact resource)
    {
        var types = new Stack<string>();
        var seen = new HashSet<string>();
        var key = resource.Parent;
        while (key is not null && seen.Add(key))
        {
            types.Push(key.Split("::")[0]);
            key = resources.GetValueOrDefault(key)?.Parent;
        }

        return string.Join(" > ", types);
    }
}
