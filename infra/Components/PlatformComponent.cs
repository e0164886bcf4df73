using Pulumi;

namespace Platform.Components;

/// <summary>A component of this platform: parent of its resources, and source of their options.</summary>
public abstract class PlatformComponent : ComponentResource
{
    /// <param name="type">Type token <c>platform:area:Type</c>, for example <c>platform:lake:Storage</c>.</param>
    /// <param name="name">Logical name; its children's start with it. Another name is another resource.</param>
    /// <param name="context">See <see cref="Context"/>.</param>
    /// <param name="options">Options of the component itself.</param>
    protected PlatformComponent(string type, string name, PlatformContext context, ComponentResourceOptions? options)
        : base(type, name, options)
    {
        Context = context;
        LogicalName = name;
    }

    /// <summary>What the stack decides for all components.</summary>
    public PlatformContext Context { get; }

    /// <summary>The name given to the constructor.</summary>
    public string LogicalName { get; }

    /// <summary>Options of a child without data: names are fixed, so the old one goes before the new comes.</summary>
    /// <param name="after">Resources that must exist first although no input of the child mentions them.</param>
    internal CustomResourceOptions Child(params Resource[] after) =>
        new() { Parent = this, DeleteBeforeReplace = true, DependsOn = after };

    /// <summary>
    /// Options of a child whose loss is a loss of data, or of a name that cannot be taken again soon; protected where
    /// <see cref="PlatformContext.Protect"/> says so.
    /// </summary>
    /// <param name="after">Resources that must exist first although no input of the child mentions them.</param>
    internal CustomResourceOptions Stateful(params Resource[] after) =>
        new() { Parent = this, DeleteBeforeReplace = true, DependsOn = after, Protect = Context.Protect ? true : null };

    /// <summary>Options of a component inside this one.</summary>
    /// <param name="after">Resources that must exist first although no input of the child mentions them.</param>
    internal ComponentResourceOptions Part(params Resource[] after) => new() { Parent = this, DependsOn = after };
}
