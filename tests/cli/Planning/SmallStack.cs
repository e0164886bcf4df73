using System.Collections.Immutable;
using Platform.Cli.Planning;
using Platform.Cli.Update;
using Pulumi;
using Pulumi.Testing;

namespace Platform.Tests.Cli.Planning;

/// <summary>A stack whose content a test supplies, planned.</summary>
sealed class SmallStack : Stack
{
    SmallStack(StackOptions options, Action<SmallStack> content) : base(options) => content(this);

    [Output("made")] public Output<string> Made { get; set; } = Output.Create("");

    public static Task<Plan> PlanAsync(Action content, IMocks? mocks = null, bool preview = true) =>
        PlanAsync(_ => content(), mocks, preview);

    /// <summary>Previews of an update of it.</summary>
    public static UpdatePreview Update(Action content) =>
        new((recorder, mocks) => RunAsync(_ => content(), mocks, preview: true, recorder));

    public static Task<Plan> PlanAsync(Action<SmallStack> content, IMocks? mocks = null, bool preview = true) =>
        RunAsync(content, mocks, preview, null);

    static Task<Plan> RunAsync(Action<SmallStack> content, IMocks? mocks, bool preview, Recorder? recorder) =>
        Planner.RunAsync(
            new SettingsSource("small", ImmutableDictionary<string, string>.Empty, null),
            options => new SmallStack(options, content),
            Path.GetTempPath(),
            mocks,
            preview,
            recorder);
}
