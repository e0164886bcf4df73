namespace Pulumi;

/// <summary>A group of resources under one name.</summary>
public class ComponentResource : Resource
{
    /// <summary>Registers a component without inputs.</summary>
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options)
    {
    }

    /// <summary>Registers a component; its inputs are shown with it.</summary>
    /// <exception cref="ArgumentException">It is remote: a stand-in has no engine to construct it.</exception>
    public ComponentResource(
        string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : base(type, name, custom: false, args ?? ResourceArgs.Empty, options ?? new())
    {
        if (remote)
        {
            throw new ArgumentException($"Component '{name}' is remote, which needs the Pulumi engine.");
        }
    }

    /// <summary>Says that the component is complete.</summary>
    protected void RegisterOutputs() => RegisterOutputs(new Dictionary<string, object?>());

    /// <summary>Says that the component is complete, and what it hands out.</summary>
    protected void RegisterOutputs(IDictionary<string, object?> outputs) => RegisterOutputs(Task.FromResult(outputs));

    /// <summary>Says that the component is complete, and what it hands out.</summary>
    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs) =>
        RegisterOutputs(Output.Create(outputs));

    /// <summary>Says that the component is complete, and what it hands out.</summary>
    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs) =>
        Deployment.Required.RegisterOutputs(this, outputs);
}
