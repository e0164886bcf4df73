namespace Platform.Tests.Orgs.Fitness;

/// <summary>Lines that land together.</summary>
sealed record Portion(string[] Users, string[] Logins, string[] Events);
