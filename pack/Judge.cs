using Platform.Pack.Wire;
using Platform.Policy;
using Platform.Policy.Facts;
using Platform.Policy.Judging;

namespace Platform.Pack;

/// <summary>
/// Judges what the engine shows: each resource alone by the rules that need no more, for a finding there stops an
/// update before the resource is made; and the whole by the others, when everything is made.
/// </summary>
sealed class Judge
{
    static readonly ResourceRule[] Alone = [.. Policies.All.OfType<ResourceRule>()];

    readonly Lock turn = new();
    readonly Seen seen = new();
    readonly HashSet<(PolicyRule Rule, string Key, string Message)> told = [];
    readonly HashSet<PolicyRule> open = [.. Policies.All.Except(Alone)];

    /// <summary>What the engine was told of the rules.</summary>
    public Configuration Configuration { get; set; } = Configuration.Nothing;

    /// <summary>The findings of one resource.</summary>
    public IReadOnlyList<AnalyzeDiagnostic> Resource(AnalyzeRequest request)
    {
        lock (turn)
        {
            if (seen.Resource(request) is not { } fact)
            {
                return [];
            }

            var verdicts = Verdicts(Alone, [fact]);
            // What one resource does not tell after all is asked again when there are all.
            open.UnionWith(verdicts.Where(verdict => verdict.Missing is not null).Select(verdict => verdict.Rule));
            return [.. verdicts.SelectMany(verdict => Told(verdict, _ => ""))];
        }
    }

    /// <summary>The findings of all, and what is not decidable.</summary>
    public IReadOnlyList<AnalyzeDiagnostic> Stack(IReadOnlyList<AnalyzerResource> resources)
    {
        lock (turn)
        {
            var urns = resources.ToLookup(resource => Urn.KeyOf(resource.Urn), resource => resource.Urn);
            var verdicts = Verdicts(Policies.All.Where(open.Contains), seen.All(resources));
            return
            [
                .. verdicts.SelectMany(verdict => Told(verdict, fact => urns[fact.Key].First())),
                .. verdicts.SelectMany(verdict => Diagnostics.Undecided(verdict)),
            ];
        }
    }

    Verdict[] Verdicts(IEnumerable<PolicyRule> rules, IReadOnlyList<ResourceFact> facts)
    {
        var stack = Configuration.Over(facts);
        return
        [
            .. rules.Where(rule => Configuration.LevelOf(rule) != Level.Disabled)
                .Select(rule => Verdict.Of(rule, stack)),
        ];
    }

    IEnumerable<AnalyzeDiagnostic> Told(Verdict verdict, Func<ResourceFact, string> urn) =>
        from violation in verdict.Violations
        where told.Add((verdict.Rule, violation.Resource.Key, violation.Message))
        let finding = Judgement.Of(verdict.Rule, Configuration.LevelOf(verdict.Rule), violation)
        select Diagnostics.Of(finding, urn(violation.Resource));
}
