namespace Pulumi;

/// <summary>An output whose type is not known at compile time.</summary>
interface IOutput
{
    Task<OutputData<object?>> GetDataAsync();
}
