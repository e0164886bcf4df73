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

    /// <summary>Not an environment: what all of them are deployed by, with areas of its own.</summary>
    Bootstrap,
}
