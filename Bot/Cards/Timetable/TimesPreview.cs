using AdaptiveCards;
using MoedeBot.Meetings;
using MoedeBot.Texts;

namespace MoedeBot.Cards;

/// <summary>What a change would make of the timetable: the lines that get another time, and another order.</summary>
internal static class TimesPreview
{
    private const int Most = 14;

    internal static IEnumerable<AdaptiveElement> Of(MeetingState meeting, MeetingState after, CardContext context)
    {
        var texts = context.Texts;
        yield return Parts.Caption(texts.TimesWillBe);
        var lines = Order(meeting, after, texts).Concat(Times(meeting, after, context)).ToList();
        foreach (var line in lines.Take(Most).DefaultIfEmpty(texts.TimesStay))
            yield return Parts.Text(line).Spaced(AdaptiveSpacing.None);
        if (lines.Count > Most)
            yield return Parts.Text(texts.AndMore(lines.Count - Most)).Small().Subtle();
    }

    private static IEnumerable<string> Order(MeetingState meeting, MeetingState after, Wording texts)
    {
        var (now, then) = (Open(meeting), Open(after));
        return now.SequenceEqual(then) ? [] : [texts.TimesOrder(string.Join(", ", then))];
    }

    private static IReadOnlyList<int> Open(MeetingState meeting) =>
        [.. meeting.InTurn.Where(item => item.Decision is null && !meeting.Time.IsPostponed(item.Key)).Select(item => item.Item.Number)];

    private static IEnumerable<string> Times(MeetingState meeting, MeetingState after, CardContext context)
    {
        var now = Timetabling.Of(meeting, context.Zone).Rows.DistinctBy(row => row.Row).ToDictionary(row => row.Row);
        foreach (var row in Timetabling.Of(after, context.Zone).Rows)
        {
            var postponed = row.Item is { } item && after.Time.IsPostponed(item.Key);
            if (postponed || row.Expected is not { } then || now.GetValueOrDefault(row.Row) is not { Expected: { } before } was)
                continue;
            if (Clock(then, context) != Clock(before, context) || row.Length != was.Length || row.Over != was.Over)
                yield return Parts.Dotted(Line(row, then, before, context), row.Over is { } pause ? context.Texts.RunsOverBreak(Clock(pause, context)) : null);
        }
    }

    private static string Line(TimeRow row, DateTimeOffset then, DateTimeOffset before, CardContext context)
    {
        var texts = context.Texts;
        var name = row.Item is { } item ? texts.Item(item.Item.Number) : CardText.Cut(row.Row.Entry!.Label, 60);
        return Parts.Dotted(
            row.Row.IsBreak || row.Item is not null ? name : texts.Other,
            then == before ? texts.At(context.ClockOf(then)) : texts.TimeWas(Clock(then, context), Clock(before, context)),
            row.Length > TimeSpan.Zero ? texts.Duration((int)row.Length.TotalMinutes) : null);
    }

    private static string Clock(DateTimeOffset at, CardContext context) => context.Texts.Clock(context.ClockOf(at));
}
