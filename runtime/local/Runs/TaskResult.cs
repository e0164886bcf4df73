namespace Platform.Local.Runs;

/// <summary>What a task did.</summary>
/// <param name="Flow">The flow, as `energy/powerplants/prep/grid`.</param>
/// <param name="Task">Its key.</param>
/// <param name="Rows">Rows ingested or streamed; else the rows of the tables that it made.</param>
/// <param name="Seconds">Wall time.</param>
/// <param name="IsUnchanged">Whether it was not run, for what it is given and what it made are as they were.</param>
public sealed record TaskResult(string Flow, string Task, long Rows, double Seconds, bool IsUnchanged = false);
