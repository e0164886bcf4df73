using Pulumi;

namespace Platform.Stacks;

/// <summary>The platform of one environment.</summary>
public sealed class PlatformStack : Stack
{
    /// <summary>What the engine runs.</summary>
    public PlatformStack() : this(null)
    {
    }

    /// <summary>The same with options, for a plan: the options carry the recorder that notes every resource.</summary>
    public PlatformStack(StackOptions? options) : base(options)
    {
    }
}
