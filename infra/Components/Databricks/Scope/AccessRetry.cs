using Pulumi;

namespace Platform.Components.Databricks.Scope;

/// <summary>
/// Tries again what fails only because an Azure role assignment has not reached the data plane yet. A role takes up to some ten minutes to act and DependsOn
/// does not wait for that, so the first validation of a storage credential, an external location or a catalog may answer 403.
/// </summary>
public sealed class AccessRetry
{
    /// <summary>How many failures are borne before the error is shown: with <see cref="Pause"/> about twelve minutes in all.</summary>
    public const int Limit = 10;

    // What Databricks and Azure say while a role has not arrived. Anything else is a fault of the program and is shown at once.
    static readonly string[] Waiting =
    [
        "PERMISSION_DENIED", "AuthorizationFailure", "AuthorizationPermissionMismatch", "does not have required permissions", "Failed to access cloud storage",
    ];

    readonly ErrorHook hook;

    /// <summary>Registers the hook with the running program. Make one per program: a hook's name is unique in it.</summary>
    public AccessRetry() => hook = new ErrorHook("access-retry", OnErrorAsync);

    /// <summary>The binding to put on the options of a resource whose creation validates access.</summary>
    public ResourceHookBinding Binding => new() { OnError = { hook } };

    /// <summary>Whether an operation is worth another attempt.</summary>
    /// <param name="errors">The errors seen so far, newest first; their number is the number of failed attempts.</param>
    public static bool ShouldRetry(IReadOnlyList<string> errors) =>
        errors.Count is > 0 and < Limit && Waiting.Any(sign => errors[0].Contains(sign, StringComparison.OrdinalIgnoreCase));

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
