namespace Platform.Settings;

/// <summary>Who a stack is for.</summary>
public enum StackKind
{
    /// <summary>Everybody: an environment.</summary>
    Shared,

    /// <summary>One person.</summary>
    Personal,

    /// <summary>One pull request.</summary>
    PullRequest,
}
