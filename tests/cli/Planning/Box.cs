using Pulumi;

namespace Platform.Tests.Cli.Planning;

/// <summary>A component.</summary>
sealed class Box(string name, ComponentResourceOptions? options = null) : ComponentResource(
    "platform:test:Box", name, options);
