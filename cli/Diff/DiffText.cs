using Platform.Cli.Shell;
using Spectre.Console;

namespace Platform.Cli.Diff;

/// <summary>Writes differences to a terminal.</summary>
static class DiffText
{
    const int ValueLength = 100;

    public static void Write(IAnsiConsole console, IReadOnlyList<PlanDiff> diffs)
    {
        foreach (var diff in diffs)
        {
            console.WriteLine($"{diff.Stack}: {DiffSummary.Of(diff)}");
            foreach (var change in diff.Changes)
            {
                Write(console, change);
            }

            foreach (var finding in diff.Findings)
            {
                console.WriteLine($"! {finding.Policy} {finding.Resource}: {finding.Message}");
            }
        }
        console.WriteLine("Compared with another plan, not with the cloud; `pulumi preview` does that.");
    }

    static void Write(IAnsiConsole console, ResourceChange change)
    {
        var (mark, style) = change.Kind switch
        {
            ChangeKind.Deleted => ("-", "red"),
            ChangeKind.Replaced => ("±", "red"),
            ChangeKind.MayReplace => ("±?", "yellow"),
            ChangeKind.Changed => ("~", "yellow"),
            ChangeKind.Reordered => ("=", "grey"),
            _ => ("+", "green"),
        };
        console.Write($"{mark} {change.Resource.Key}", Style.Parse(style));
        if (change.Because is { } because)
        {
            console.Write($"  ({because})");
        }

        if (change.Refused)
        {
            console.Write("  protected: the deployment will refuse this", Style.Parse("red"));
        }

        console.WriteLine();
        if (change.First is { } first)
        {
            console.WriteLine($"    first: {first}");
        }

        foreach (var property in change.Properties)
        {
            var effect = property.Effect < ChangeKind.Changed ? $"  ({property.Effect})" : "";
            console.WriteLine($"    {property.Path}: {Shown(property.Before)} -> {Shown(property.After)}{effect}");
        }
    }

    static string Shown(string? json) => json is null ? "nothing" : Escape.Cut(json, ValueLength);
}
