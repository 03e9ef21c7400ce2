using MoedeBot.Texts;

namespace MoedeBot.Tests.Texts;

public sealed class TimesTests
{
    private static readonly DateOnly _meeting = new(2026, 10, 14);

    [Fact]
    public void Days_and_hours_are_written_as_Danes_write_them()
    {
        Assert.Equal("onsdag den 14. oktober 2026", Wording.Danish.LongDate(_meeting));
        Assert.Equal("kl. 09.12", Wording.Danish.At(new TimeOnly(9, 12)));
        Assert.Equal("kl. 08.30–12.00", Wording.Danish.Between(new TimeOnly(8, 30), new TimeOnly(12, 0)));
    }

    [Fact]
    public void Days_and_hours_are_written_in_English()
    {
        Assert.Equal("Wednesday 14 October 2026", Wording.English.LongDate(_meeting));
        Assert.Equal("08:30–12:00", Wording.English.Between(new TimeOnly(8, 30), new TimeOnly(12, 0)));
    }

    [Theory]
    [InlineData("2026-10-14T07:12:00Z", "09.12")]
    [InlineData("2026-10-12T06:51:00Z", "12. okt. kl. 08.51")]
    public void A_moment_on_another_day_has_its_date(string instant, string expected) =>
        Assert.Equal(expected, Wording.Danish.Moment(Local(instant), _meeting));

    [Theory]
    [InlineData("2026-03-29T00:59:00Z", "01.59")]
    [InlineData("2026-03-29T01:00:00Z", "03.00")]
    [InlineData("2026-10-25T00:30:00Z", "02.30")]
    [InlineData("2026-10-25T01:30:00Z", "02.30")]
    [InlineData("2026-10-25T02:00:00Z", "03.00")]
    public void The_change_of_the_clocks_is_followed(string instant, string clock) =>
        Assert.Equal(clock, Wording.Danish.Clock(TimeOnly.FromDateTime(Local(instant))));

    [Fact]
    public void The_day_is_the_local_one() =>
        Assert.Equal(_meeting, LocalTime.DayOf(DateTimeOffset.Parse("2026-10-13T22:30:00Z", System.Globalization.CultureInfo.InvariantCulture), LocalTime.Copenhagen));

    private static DateTime Local(string instant) =>
        LocalTime.Of(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), LocalTime.Copenhagen);
}
