namespace Pulumi;

/// <summary>Options of a resource that a provider manages.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    /// <summary>True: replacement deletes before it creates.</summary>
    public bool? DeleteBeforeReplace { get; set; }

    /// <summary>Outputs to be kept secret; mocks do not apply it.</summary>
    public List<string> AdditionalSecretOutputs { get => secretOutputs ??= []; set => secretOutputs = value; }

    /// <summary>The id of an existing resource to take over.</summary>
    public string? ImportId { get; set; }

    /// <summary>Names of variables that a provider sees under other names.</summary>
    public Dictionary<string, string>? EnvVarMappings { get; set; }

    /// <summary>A new object: single values of the second if set, else of the first; lists of both.</summary>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = new CustomResourceOptions();
        foreach (var options in new[] { options1, options2 })
        {
            if (options is null)
            {
                continue;
            }
            merged.Absorb(options);
            merged.DeleteBeforeReplace = options.DeleteBeforeReplace ?? merged.DeleteBeforeReplace;
            merged.ImportId = options.ImportId ?? merged.ImportId;
            merged.EnvVarMappings = options.EnvVarMappings ?? merged.EnvVarMappings;
            merged.secretOutputs = Join(merged.secretOutputs, options.secretOutputs);
        }
        return merged;
    }

    List<string>? secretOutputs;
}
