namespace Platform.Mesh.Contracts;

/// <summary>What a time of a bronze column may be; a row with another one is set aside.</summary>
/// <param name="Earliest">The first day, <c>yyyy-mm-dd</c>.</param>
/// <param name="Ahead">How far a time may lie ahead of its file, such as <c>48 hours</c>.</param>
public sealed record TimeLimits(string Earliest, string Ahead);
