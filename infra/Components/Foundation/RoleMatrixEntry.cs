using Platform.Components.Facts;
using Platform.Settings;

namespace Platform.Components.Foundation;

/// <summary>One cell of the role matrix; it holds for the persona's group and for its service principal.</summary>
/// <param name="Persona">Who.</param>
/// <param name="ResourceGroup">Where, a key of <see cref="ResourceGroupKey"/>.</param>
/// <param name="Role">What.</param>
public sealed record RoleMatrixEntry(Persona Persona, string ResourceGroup, AzureRole Role);
