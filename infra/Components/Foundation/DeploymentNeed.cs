namespace Platform.Components.Foundation;

/// <summary>A right that it takes to make resources of some kinds.</summary>
/// <param name="Holder">
/// Who has it: <c>apply</c>, the group <c>administrators</c> that it is in, or a <c>human</c> of the first deployment.
/// </param>
/// <param name="Right">What.</param>
/// <param name="Given">By whom or what the holder has it.</param>
/// <param name="Kinds">
/// Classes of resources; the name of a package stands for all of it that no other row names. A kind that stands in two
/// rows needs both rights.
/// </param>
/// <param name="Source">Where the service or its provider says so.</param>
public sealed record DeploymentNeed(
    string Holder, string Right, string Given, IReadOnlyList<string> Kinds, string Source);
