using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Testing;

namespace Pulumi;

/// <summary>
/// Runs programs. This stand-in runs them under mocks only; deployments need the official packages and the Pulumi
/// engine.
/// </summary>
public sealed partial class Deployment
{
    /// <summary>The run that the calling code is part of.</summary>
    /// <exception cref="InvalidOperationException">Outside a run.</exception>
    public static DeploymentInstance Instance => new(Required);

    internal static Deployment? Current => Ambient.Value;

    internal static Deployment Required => Ambient.Value
        ?? throw new InvalidOperationException("Trying to acquire Deployment.Instance before 'Run' was called.");

    internal string ProjectName { get; }

    internal string StackName { get; }

    internal string OrganizationName { get; }

    internal string? RootDirectory { get; }

    internal bool IsPreview { get; }

    internal IMocks Mocks { get; }

    internal IReadOnlyDictionary<string, string> Config { get; }

    /// <summary>The root of the resources; null until its constructor has run.</summary>
    internal Stack? Root { get; set; }

    internal ConcurrentQueue<string> Errors { get; } = [];

    internal void Track(Task task) => work.Track(task);

    Deployment(IMocks mocks, TestOptions? options)
    {
        Mocks = mocks;
        ProjectName = options?.ProjectName ?? "project";
        StackName = options?.StackName ?? "stack";
        OrganizationName = options?.OrganizationName ?? "organization";
        RootDirectory = options?.RootDirectory;
        IsPreview = options?.IsPreview ?? true;
        Config = ReadConfig();
    }

    static ImmutableDictionary<string, string> ReadConfig() =>
        Environment.GetEnvironmentVariable("PULUMI_CONFIG") is { Length: > 0 } json
            ? JsonSerializer.Deserialize<ImmutableDictionary<string, string>>(json) ?? []
            : [];

    static readonly AsyncLocal<Deployment?> Ambient = new();
    readonly Workload work = new();
}
