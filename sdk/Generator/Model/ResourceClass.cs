using System.Collections.Generic;

namespace Platform.Sdk.Generator.Model;

/// <summary>A resource or a provider.</summary>
/// <param name="Token">Type token, for example <c>azure-native:storage:StorageAccount</c>.</param>
/// <param name="ArgsType">Full name of the class of its arguments.</param>
/// <param name="ArgsOptional">No input is required, so the constructor's args may be left out.</param>
sealed record ResourceClass(
    string FullName, string Token, string Base, string ArgsType, bool ArgsOptional, IReadOnlyList<Property> Outputs)
        : Definition(FullName)
{
    public bool IsProvider => Base == "ProviderResource";

    /// <summary>Made from a Terraform provider, see <see cref="Package.Bridged"/>.</summary>
    public bool Bridged => Token.Contains(":index/");
}
