namespace Pulumi;

/// <content>Deployments, which a stand-in refuses.</content>
public sealed partial class Deployment
{
    /// <summary>Refuses: only the official packages deploy.</summary>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public static Task<int> RunAsync(Action action) => Refuse();

    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync(Func<IDictionary<string, object?>> func) => Refuse();

    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync(Func<Task> func) => Refuse();

    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync(Func<Task<IDictionary<string, object?>>> func, StackOptions? options = null) =>
        Refuse();

    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync<TStack>() where TStack : Stack, new() => Refuse();

    /// <inheritdoc cref="RunAsync(Action)"/>
    public static Task<int> RunAsync<TStack>(IServiceProvider serviceProvider) where TStack : Stack => Refuse();

    static Task<int> Refuse() => Task.FromException<int>(new InvalidOperationException(
        "Program run without the Pulumi engine available; re-run using the `pulumi` CLI, on a build with the official "
        + "packages (dotnet build -p:OfflineSdk=false), because this build uses stand-ins that plan and never "
        + "deploy."));
}
