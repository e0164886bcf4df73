using System.Text.Json;
using System.Text.Json.Nodes;

namespace Platform.Tests.Azure;

/// <summary>What the judge counted, and what it found.</summary>
sealed class ArmVerdict
{
    /// <summary>What is wrong: the path of the member, what stands there, what is allowed.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>How many values were held against a type.</summary>
    public int Judged { get; set; }

    /// <summary>How many stood for something that a preview does not know or show.</summary>
    public int Marks { get; set; }

    /// <summary>How many may be anything.</summary>
    public int Free { get; set; }

    /// <summary>Notes a fault unless the value is right.</summary>
    public bool Check(bool right, string at, JsonNode? value, string allowed)
    {
        if (!right)
        {
            Faults.Add($"{at}: {value?.ToJsonString() ?? "nothing"}, allowed: {allowed}");
        }
        return right;
    }

    /// <summary>Notes a fault unless the value is one of these texts.</summary>
    public void CheckListed(IReadOnlyCollection<string> values, string at, JsonNode? value) =>
        Check(
            ArmShape.TextOf(value) is { } text && values.Contains(text), at, value,
            string.Join(", ", values.Select(allowed => $"`{allowed}`")));

    /// <summary>Notes a fault unless a count of letters or items lies between the two.</summary>
    public void CheckLength(long? least, long? most, int length, string at, string what) => Check(
        length >= (least ?? 0) && length <= (most ?? long.MaxValue), at, $"{length} {what}",
        $"{least ?? 0} to {(most is null ? "any number" : most)}");

    /// <summary>Notes a fault unless the value is of one of these kinds.</summary>
    public bool CheckKind(JsonNode? value, string at, string expected, params JsonValueKind[] kinds) =>
        Check(kinds.Contains(value?.GetValueKind() ?? JsonValueKind.Null), at, value, expected);
}
