using Pulumi;

namespace Platform.Components.Databricks.Scope;

/// <summary>
/// Tries again what fails only because an Azure role assignment has not reached the data plane. That takes up to ten
/// minutes, and DependsOn does not wait for it, so the first validation of a storage credential, an external location
/// or a catalog may answer 403.
/// </summary>
public sealed class AccessRetry
{
    /// <summary>
    /// The number of the failure that is shown: those before it are tried again, for about twelve minutes in all.
    /// </summary>
    public const int Limit = 10;

    // What Databricks and Azure say while a role has not arrived. Any other error is shown at once.
    static readonly string[] Waiting =
    [
        "PERMISSION_DENIED", "AuthorizationFailure", "AuthorizationPermissionMismatch",
        "does not have required permissions", "Failed to access cloud storage",
    ];

    readonly ErrorHook hook;

    /// <summary>Registers the hook with the running program; one per program: a hook has a unique name.</summary>
    public AccessRetry() => hook = new ErrorHook("access-retry", OnErrorAsync);

    /// <summary>The binding to put on the options of a resource whose creation validates access.</summary>
    public ResourceHookBinding Binding => new() { OnError = { hook } };

    /// <summary>Whether an operation is worth another attempt.</summary>
    /// <param name="errors">The errors seen so far, newest first: one for each failed attempt.</param>
    public static bool ShouldRetry(IReadOnlyList<string> errors) =>
        errors.Count is > 0 and < Limit
        && Waiting.Any(sign => errors[0].Contains(sign, StringComparison.OrdinalIgnoreCase));

    /// <summary>How long to wait before the next attempt: 10 seconds, doubled each time, at most two minutes.</summary>
    /// <param name="failures">The number of failed attempts, from 1.</param>
    public static TimeSpan Pause(int failures) => TimeSpan.FromSeconds(Math.Min(120, 10 * Math.Pow(2, failures - 1)));

    static async Task<bool> OnErrorAsync(ErrorHookArgs args, CancellationToken cancellation)
    {
        if (!ShouldRetry(args.Errors))
        {
            return false;
        }

        await Task.Delay(Pause(args.Errors.Count), cancellation);
        return true;
    }
}
