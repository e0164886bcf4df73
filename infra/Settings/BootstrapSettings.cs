using System.Text.Json.Serialization;
using Platform.Mesh.Faults;
using Platform.Naming;

namespace Platform.Settings;

/// <summary>
/// Everything that configures the bootstrap stack: what exists before the first environment, and deploys them all.
/// </summary>
public sealed record BootstrapSettings
{
    /// <summary><c>platform:general</c>; its kind is bootstrap.</summary>
    public required GeneralSettings General { get; init; }

    /// <summary><c>platform:azure</c>: where state and identities live.</summary>
    public required AzureSettings Azure { get; init; }

    /// <summary><c>platform:state</c>.</summary>
    public required StateSettings State { get; init; }

    /// <summary><c>platform:deployers</c>.</summary>
    public required DeployersSettings Deployers { get; init; }

    /// <summary>The name of the stack.</summary>
    [JsonIgnore]
    public string Stack { get; init; } = "";

    /// <summary>The settings file, as the user knows it.</summary>
    public string File => $"Pulumi.{Stack}.yaml";

    /// <summary>The names of this stack's resources.</summary>
    public Names Names => NamesOf(Stack, Azure.SubscriptionId);

    /// <summary>The names of what is made here for an environment.</summary>
    public Names NamesOf(string environment, string subscriptionId) => Names.Create(
        General.Company, General.Platform, environment, General.Location, subscriptionId, File);

    /// <summary>The tags of what is made for an environment, or for the stack itself.</summary>
    public System.Collections.Immutable.ImmutableDictionary<string, string> TagsOf(string environment) => Tags.Create(
        General.Owner, General.Service, General.Project, General.Creator, environment, File);

    /// <summary>Reads the configuration that Pulumi, or the command line in its place, hands to the program.</summary>
    /// <param name="stack">The name of the stack.</param>
    /// <param name="preview">A preview accepts the placeholders of the shipped files; an update refuses them.</param>
    /// <exception cref="FaultException">Everything that is wrong, at once.</exception>
    public static BootstrapSettings Load(string stack, bool preview) =>
        SettingsReader.ReadBootstrap(SettingsSource.FromEnvironment(stack), preview);
}
