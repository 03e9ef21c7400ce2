namespace MoedeBot.Texts;

/// <summary>Days and hours as people write them. Everything here is local already; see <see cref="LocalTime"/>.</summary>
public sealed partial class Wording
{
    internal string DateUnknown => Get();

    private string ClockPattern => Get();

    private string LongDatePattern => Get();

    private string ShortDatePattern => Get();

    private string DayPattern => Get();

    /// <summary><c>09.12</c>.</summary>
    internal string Clock(TimeOnly time) => time.ToString(ClockPattern, Culture);

    /// <summary><c>kl. 09.12</c>.</summary>
    internal string At(TimeOnly time) => Fill(nameof(At), Clock(time));

    /// <summary><c>kl. 09.00–10.15</c>.</summary>
    internal string Between(TimeOnly start, TimeOnly end) => Fill(nameof(Between), Clock(start), Clock(end));

    /// <summary><c>onsdag den 14. oktober 2026</c>.</summary>
    internal string LongDate(DateOnly date) => date.ToString(LongDatePattern, Culture);

    /// <summary><c>den 14. oktober 2026</c>.</summary>
    internal string Day(DateOnly date) => date.ToString(DayPattern, Culture);

    /// <summary>The clock alone on the day of the meeting, with the day on every other: <c>12. okt. kl. 08.51</c>.</summary>
    internal string Moment(DateTime local, DateOnly? meeting)
    {
        var day = DateOnly.FromDateTime(local);
        var clock = Clock(TimeOnly.FromDateTime(local));
        return day == meeting ? clock : Fill("OnDayAt", day.ToString(ShortDatePattern, Culture), clock);
    }
}
