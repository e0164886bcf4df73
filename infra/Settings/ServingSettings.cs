namespace Platform.Settings;

/// <summary>
/// An endpoint that serves one version of a registered model over HTTPS. The version must be there before the endpoint
/// is made: train first. It scales to nothing while nobody asks.
/// </summary>
public sealed record ServingSettings
{
    /// <summary>
    /// Required. Domain, project and model of the gold schema: <c>security/intrusion/intrusion_detector</c>.
    /// </summary>
    [RegularExpression(@"^\w+/\w+/\w+$", ErrorMessage = "<domain>/<project>/<model>")]
    public required string Model { get; init; }

    /// <summary>Required. The version of the model, in quotes.</summary>
    [RegularExpression(@"^[1-9]\d{0,8}$", ErrorMessage = "a number from 1")]
    public required string Version { get; init; }

    /// <summary>Requests at once: 4, 8 to 16, or 16 to 64; <c>Small</c> when left out.</summary>
    [AllowedValues("Small", "Medium", "Large")]
    public string Size { get; init; } = "Small";
}
