namespace Platform.Settings;

/// <summary>Everything that configures an environment. Environments differ in these values only.</summary>
public sealed partial record PlatformSettings
{
    /// <summary>The environment: the name of the stack.</summary>
    public required string Environment { get; init; }

    /// <summary>The settings file, as the user knows it.</summary>
    public required string File { get; init; }

    /// <summary><c>platform:general</c>.</summary>
    public required GeneralSettings General { get; init; }

    /// <summary><c>platform:azure</c>.</summary>
    public required AzureSettings Azure { get; init; }

    /// <summary><c>platform:git</c>; every value its default when left out.</summary>
    public GitSettings Git { get; init; } = new();

    /// <summary><c>platform:network</c>.</summary>
    public required NetworkSettings Network { get; init; }

    /// <summary><c>platform:storage</c>.</summary>
    public required StorageSettings Storage { get; init; }

    /// <summary><c>platform:keyVault</c>; every value its default when left out.</summary>
    public KeyVaultSettings KeyVault { get; init; } = new();

    /// <summary><c>platform:monitoring</c>.</summary>
    public required MonitoringSettings Monitoring { get; init; }

    /// <summary><c>platform:budget</c>.</summary>
    public required BudgetSettings Budget { get; init; }

    /// <summary><c>platform:personas</c>.</summary>
    public required PersonasSettings Personas { get; init; }

    /// <summary><c>platform:deployment</c>.</summary>
    public required DeploymentSettings Deployment { get; init; }

    /// <summary><c>platform:machineLearning</c>.</summary>
    public required MachineLearningSettings MachineLearning { get; init; }

    /// <summary><c>platform:databricks</c>.</summary>
    public required DatabricksSettings Databricks { get; init; }

    /// <summary><c>platform:unityCatalog</c>.</summary>
    public required UnityCatalogSettings UnityCatalog { get; init; }

    /// <summary><c>platform:flows</c>.</summary>
    public required FlowsSettings Flows { get; init; }

    /// <summary><c>platform:protection</c>; every value its default when left out.</summary>
    public ProtectionSettings Protection { get; init; } = new();

    /// <summary><c>platform:eventHubs</c>; every value its default when left out.</summary>
    public EventHubsSettings EventHubs { get; init; } = new();

    /// <summary><c>platform:options</c>; every value its default when left out.</summary>
    public OptionsSettings Options { get; init; } = new();
}
