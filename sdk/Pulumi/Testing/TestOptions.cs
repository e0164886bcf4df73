namespace Pulumi.Testing;

/// <summary>What a program under test is told of its surroundings.</summary>
public class TestOptions
{
    /// <summary>Default "project".</summary>
    public string? ProjectName { get; set; }

    /// <summary>The folder of the project; reading it fails when it is not set.</summary>
    public string? RootDirectory { get; set; }

    /// <summary>Default "stack".</summary>
    public string? StackName { get; set; }

    /// <summary>Default true: what the mocks do not return is unknown.</summary>
    public bool? IsPreview { get; set; }

    /// <summary>Default "organization".</summary>
    public string? OrganizationName { get; set; }
}
