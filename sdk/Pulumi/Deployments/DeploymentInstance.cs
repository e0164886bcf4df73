namespace Pulumi;

/// <summary>The run that a program is part of.</summary>
public sealed class DeploymentInstance
{
    internal DeploymentInstance(Deployment deployment) => this.deployment = deployment;

    /// <summary>The name of the stack.</summary>
    public string StackName => deployment.StackName;

    /// <summary>The name of the project.</summary>
    public string ProjectName => deployment.ProjectName;

    /// <summary>The name of the organization.</summary>
    public string OrganizationName => deployment.OrganizationName;

    /// <summary>The folder of the project.</summary>
    /// <exception cref="InvalidOperationException">The test options do not set it.</exception>
    public string RootDirectory =>
        deployment.RootDirectory ?? throw new InvalidOperationException("The root directory is not set.");

    /// <summary>True in a preview.</summary>
    public bool IsDryRun => deployment.IsPreview;

    /// <summary>Calls a function of a provider with inputs.</summary>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        deployment.Call<T>(token, args, options);

    /// <summary>Calls a function of a provider with inputs, after other resources.</summary>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        deployment.Call<T>(token, args, options);

    /// <summary>Calls a function of a provider with plain values.</summary>
    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        deployment.CallAsync<T>(token, args, options);

    readonly Deployment deployment;
}
