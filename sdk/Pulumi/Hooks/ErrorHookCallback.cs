namespace Pulumi;

/// <summary>Called after an operation failed; true: try again.</summary>
public delegate Task<bool> ErrorHookCallback(ErrorHookArgs args, CancellationToken cancellationToken = default);
