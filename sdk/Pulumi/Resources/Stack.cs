using System.Reflection;

namespace Pulumi;

/// <summary>The root of all resources of a program.</summary>
public class Stack : ComponentResource
{
    /// <summary>Makes the stack; derived constructors make its resources and assign its outputs.</summary>
    public Stack(StackOptions? options = null)
        : base(TypeToken, $"{Deployment.Required.ProjectName}-{Deployment.Required.StackName}", Convert(options)) =>
        Deployment.Required.Root = this;

    internal const string TypeToken = "pulumi:pulumi:Stack";

    /// <summary>Registers the properties marked as outputs.</summary>
    /// <exception cref="RunException">One has no value, or is not an output.</exception>
    internal void RegisterPropertyOutputs()
    {
        var outputs = new Dictionary<string, object?>();
        List<string> missing = [], wrong = [];
        foreach (var property in GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
        {
            if (property.Name == nameof(Urn) || property.GetCustomAttribute<OutputAttribute>() is not { } attribute)
            {
                continue;
            }
            var value = property.GetValue(this);
            if (value is null)
            {
                missing.Add(property.Name);
            }
            else if (value is not IOutput)
            {
                wrong.Add(property.Name);
            }
            outputs[attribute.Name ?? property.Name] = value;
        }
        if (missing.Count > 0)
        {
            throw new RunException(
                $"Output(s) '{string.Join(", ", missing)}' have no value assigned. "
                + "[Output] attributed properties must be assigned inside Stack constructor.");
        }
        if (wrong.Count > 0)
        {
            throw new RunException(
                $"Output(s) '{string.Join(", ", wrong)}' have incorrect type. "
                + "[Output] attributed properties must be instances of Output<T>.");
        }
        RegisterOutputs(outputs);
    }

    /// <summary>Registers what a program function returned.</summary>
    internal void RegisterProgramOutputs(IDictionary<string, object?> outputs) => RegisterOutputs(outputs);

    static ComponentResourceOptions Convert(StackOptions? options) => new()
    {
        ResourceTransformations = options?.ResourceTransformations ?? [],
        ResourceTransforms = options?.ResourceTransforms ?? [],
    };
}
