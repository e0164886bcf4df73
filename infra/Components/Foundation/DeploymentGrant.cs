using Platform.Components.Facts;

namespace Platform.Components.Foundation;

/// <summary>Something a deployment identity may do in the whole subscription of its environment.</summary>
/// <param name="Identity">A name of <see cref="DeploymentRole"/>.</param>
/// <param name="Role">What.</param>
/// <param name="Reason">What for.</param>
/// <param name="Condition">Limits the role; null: no limit.</param>
public sealed record DeploymentGrant(string Identity, AzureRole Role, string Reason, string? Condition = null);
