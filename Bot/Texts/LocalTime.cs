namespace MoedeBot.Texts;

/// <summary>Instants as a town hall's clock shows them, over the change of the clocks as well.</summary>
public static class LocalTime
{
    /// <summary>Europe/Copenhagen: where all forums are.</summary>
    public static TimeZoneInfo Copenhagen { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    /// <summary>Local date and time of an instant.</summary>
    public static DateTime Of(DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone).DateTime;

    /// <summary>Local day of an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(Of(instant, zone));

    /// <summary>Local clock of an instant, to the minute.</summary>
    public static TimeOnly ClockOf(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = Of(instant, zone);
        return new TimeOnly(local.Hour, local.Minute);
    }
}
