namespace Platform.Policy.Facts;

/// <summary>
/// A rule asked for a fact that whoever judges was not given: the settings, in a policy pack without its configuration;
/// an option that the engine shows no pack. What rests on it is not decidable, and neither passes nor fails.
/// </summary>
/// <param name="fact">The fact, and where it is to be had, as it stands in a message.</param>
public sealed class NotGivenException(string fact) : Exception(fact);
