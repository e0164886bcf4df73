using Platform.Cli.Update;
using Spectre.Console;

namespace Platform.Cli.Preview;

/// <summary>Writes an update to a terminal.</summary>
static class UpdateText
{
    /// <summary>Writes what a change replaces, and what it makes unknown.</summary>
    public static void Write(IAnsiConsole console, UpdatePlan update)
    {
        if (update.Changed is { } changed)
        {
            var count = update.Causes.Sum(cause => cause.Replaced.Count);
            console.WriteLine($"{update.Plan.Stack}: a change of {changed} replaces {count} other resources.");
            Write(console, update.Effects.Where(effect => effect.Unknown.Count > 0));
            return;
        }

        console.WriteLine(
            $"{update.Plan.Stack}: of {update.Resources} resources, each changed alone, "
            + $"{update.Causes.Count} replace another.");
        foreach (var cause in update.Causes)
        {
            console.WriteLine($"A change of {cause.Key} replaces {cause.Replaced.Count}:");
            Write(console, cause.Replaced);
        }
    }

    static void Write(IAnsiConsole console, IEnumerable<Effect> effects)
    {
        foreach (var effect in effects)
        {
            var (mark, paths) = effect.IsReplacement ? ("+-", effect.Replacing) : ("~", effect.Unknown);
            console.WriteLine($"{mark} {effect.Key}: {string.Join(", ", paths)}");
        }
    }
}
