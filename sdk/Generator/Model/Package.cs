using System.Collections.Generic;

namespace Platform.Sdk.Generator.Model;

/// <summary>The facts of one provider package that code is made from, as one schema file states them.</summary>
/// <param name="Name">Root namespace, for example <c>Pulumi.AzureNative</c>.</param>
/// <param name="Version">Version of the package that the facts were read from.</param>
/// <param name="Plugin">The provider's name in tokens, for example <c>azure-native</c>.</param>
/// <param name="Bridged">Made from a Terraform provider: flat namespace, tokens with <c>index/</c>, a State class per
/// resource.</param>
sealed record Package(string Name, string Version, string Plugin, bool Bridged, IReadOnlyList<Definition> Definitions)
{
    /// <summary>Last part of the name, which the package's own helper types start with.</summary>
    public string ShortName => Name.Substring(Name.LastIndexOf('.') + 1);
}
