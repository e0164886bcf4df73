namespace Platform.Components.Foundation;

/// <summary>What a deployment identity is for.</summary>
public static class DeploymentRole
{
    /// <summary>Previews; changes nothing.</summary>
    public const string Plan = "plan";

    /// <summary>Deploys.</summary>
    public const string Apply = "apply";
}
