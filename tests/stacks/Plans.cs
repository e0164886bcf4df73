using System.Collections.Concurrent;
using Platform.Cli.Planning;

namespace Platform.Tests.Stacks;

/// <summary>The plans of the shipped environments, each made once. Git facts are pinned: a plan under test is the same on every branch.</summary>
static class Plans
{
    static readonly ConcurrentDictionary<string, Plan> made = new();

    public static readonly string[] Environments = ["dev", "staging", "prod"];

    /// <summary>Facts that would come from git.</summary>
    public static readonly string[] Git = ["git.user=tester", "git.branch=main", "git.commit=0123456789abcdef0123456789abcdef01234567"];

    public static Plan Of(string environment) => made.GetOrAdd(environment, name => PlatformPlan.OfAsync(Repository.Root, name, Git).GetAwaiter().GetResult());
}
