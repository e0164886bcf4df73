namespace Pulumi;

/// <summary>A resource on its way to the mocks.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Args">Its inputs, after transformations.</param>
/// <param name="Options">Its options, after transformations.</param>
/// <param name="Parent">Its parent; null for the stack.</param>
/// <param name="Outputs">Its outputs, which wait.</param>
sealed record Registration(
    Resource Resource, ResourceArgs Args, ResourceOptions Options, Resource? Parent, OutputCompletions Outputs);
