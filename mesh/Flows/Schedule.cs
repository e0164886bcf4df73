namespace Platform.Mesh.Flows;

/// <summary>Times of a clock.</summary>
public sealed record Schedule
{
    /// <summary>Required. A Quartz expression of 6 or 7 fields, such as <c>0 15 * * * ?</c>.</summary>
    public required string QuartzCronExpression { get; init; }

    /// <summary>Required. A time zone by its name in the tz database, such as <c>Europe/Paris</c>.</summary>
    [RegularExpression(@"^[A-Za-z]+(/[A-Za-z0-9_+\-]+)*$", ErrorMessage = "a time zone such as Europe/Paris or UTC")]
    public required string TimezoneId { get; init; }
}
