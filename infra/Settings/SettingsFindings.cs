using Platform.Mesh.Faults;

namespace Platform.Settings;

/// <summary>The faults that rules between settings find, in the order found.</summary>
/// <param name="file">The settings file.</param>
sealed class SettingsFindings(string file)
{
    readonly List<Fault> faults = [];

    /// <summary>What was found.</summary>
    public IReadOnlyList<Fault> Faults => faults;

    /// <summary>A fault where a rule does not hold.</summary>
    /// <param name="holds">The rule.</param>
    /// <param name="key">The key without the namespace, such as <c>network.runner</c>.</param>
    /// <param name="got">Its value; null: none.</param>
    /// <param name="allowed">What would hold.</param>
    public void Require(bool holds, string key, string? got, string allowed)
    {
        if (!holds)
        {
            faults.Add(new(file, SettingsReader.Namespace + key, got, allowed));
        }
    }

    /// <summary>A value that goes with another: given where the condition holds, and only there.</summary>
    public void RequireWhen(bool condition, string key, string? value, string when)
    {
        Require(!condition || value is not null, key, null, $"a value when {when}");
        Require(condition || value is null, key, value, $"nothing unless {when}");
    }

    /// <summary>What is made from settings checks them itself: its faults are among these.</summary>
    public void Try<T>(Func<T> make)
    {
        try
        {
            make();
        }
        catch (FaultException e)
        {
            faults.AddRange(e.Faults);
        }
    }
}
