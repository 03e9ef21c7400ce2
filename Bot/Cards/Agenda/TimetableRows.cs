using AdaptiveCards;
using MoedeBot.Meetings;
using MoedeBot.Texts;

namespace MoedeBot.Cards;

/// <summary>The rows of the timetable card.</summary>
internal static class TimetableRows
{
    private const int RowCost = 560;

    internal static IEnumerable<AdaptiveElement> Of(MeetingState meeting, MeetingTimes times, CardContext context)
    {
        var rows = times.Rows;
        var (from, to) = Window(rows, meeting);
        foreach (var row in rows.Take(from..to))
            yield return new Row(row, meeting, context).Make(times.Planned);
        if (to - from < rows.Count)
            yield return Parts.Text(context.Texts.MoreItems(rows.Count - (to - from))).Small().Subtle();
    }

    /// <summary>All rows; of an agenda too long for a card those around where the meeting is.</summary>
    private static (int From, int To) Window(IReadOnlyList<TimeRow> rows, MeetingState meeting)
    {
        if (rows.Sum(Cost) <= Budgets.List)
            return (0, rows.Count);

        var from = Math.Max(0, IndexOfCurrent(rows, meeting) - 2);
        var to = from;
        for (var spent = 0; to < rows.Count && spent + Cost(rows[to]) <= Budgets.List; to++)
            spent += Cost(rows[to]);
        return (from, to);
    }

    private static int Cost(TimeRow row) => RowCost + Blocks.Bytes(CardText.Cut(row.Item?.Item.Title ?? row.Row.Entry!.Label, Budgets.Title));

    private static int IndexOfCurrent(IReadOnlyList<TimeRow> rows, MeetingState meeting) =>
        Enumerable.Range(0, rows.Count).FirstOrDefault(at => rows[at].Item is { } item && item == meeting.Current);

    /// <summary>What a line without an item is called: nothing that may tell what a closed item hides.</summary>
    internal static string Label(TimeRow row, MeetingState meeting, Wording texts) =>
        Plan.Hides(meeting.Agenda, row.Row.Entry!) ? texts.Confidential : CardText.Cut(row.Row.Entry!.Label, Budgets.Title);

    private sealed record Row(TimeRow Line, MeetingState Meeting, CardContext Context)
    {
        private ItemState? Item => Line.Item;

        private Wording Texts => Context.Texts;

        private bool Now => Item is { } item && item == Meeting.Current;

        internal AdaptiveColumnSet Make(bool timed)
        {
            var columns = new List<AdaptiveColumn>();
            if (timed)
                columns.Add(Parts.Column(new AdaptiveWidth(48), Time()));
            columns.Add(Parts.Column(AdaptiveWidth.Stretch, Label()));
            columns.Add(Parts.Column(AdaptiveWidth.Auto, State()));
            return new AdaptiveColumnSet
            {
                Columns = columns,
                Spacing = Now ? AdaptiveSpacing.Medium : AdaptiveSpacing.Small,
                Style = Now ? AdaptiveContainerStyle.Emphasis : null,
                Bleed = Now,
            };
        }

        private AdaptiveTextBlock Time()
        {
            var time = Line.Moved ? Line.Expected : Line.Planned ?? Line.Expected;
            var block = Parts.Text(time is { } at ? Clock(at) : " ").Spaced(AdaptiveSpacing.None);
            return Now ? block.Bold() : block.Subtle();
        }

        private IEnumerable<AdaptiveElement> Label()
        {
            if (Item is { } item)
            {
                var title = Titles.Of(item.Item, Texts);
                yield return Parts.Rich(Parts.Bold($"{item.Item.Number}  "), Now ? Parts.Bold(title) : Parts.Run(title));
            }
            else
            {
                var run = Parts.Run(TimetableRows.Label(Line, Meeting, Texts));
                run.IsSubtle = true;
                yield return Parts.Rich(run);
            }

            if (Details() is { Length: > 0 } details)
                yield return Parts.Text(details).Small().Subtle().Spaced(AdaptiveSpacing.None);
        }

        private string Details() => Parts.Dotted(
            Took(),
            Line.Moved ? Texts.PlannedAt(Clock(Line.Planned!.Value)) : null,
            Line.Over is { } pause ? Texts.RunsOverBreak(Clock(pause)) : null,
            Item is { Item.Confidential: false, Decision: null } item ? Voices.Counts(new ItemView(Meeting, item, Context, null)) : null);

        /// <summary>When it really was; of what is on only where no plan shows it.</summary>
        private string? Took() => (Line.Began, Line.Ended) switch
        {
            ({ } began, { } ended) when Clock(began) != Clock(ended) => Texts.Between(Context.ClockOf(began), Context.ClockOf(ended)),
            (_, { } ended) => Texts.At(Context.ClockOf(ended)),
            ({ } began, null) when Line.Planned is null => Texts.BegunAt(Clock(began)),
            _ => null,
        };

        private AdaptiveTextBlock State()
        {
            var block = Item switch
            {
                { Decision: not null } when Line.Postponed => Parts.Text("→ " + Texts.Postponed).In(AdaptiveTextColor.Accent),
                { Decision: not null } => Parts.Text("✓ " + Texts.Concluded).In(AdaptiveTextColor.Good),
                { } when Now => CurrentState.Block(Meeting, Texts),
                null when Line.Length > TimeSpan.Zero => Parts.Text(Texts.Duration((int)Line.Length.TotalMinutes)).Subtle(),
                _ => Parts.Text(Texts.Coming).Subtle(),
            };
            return block.Small().Right().Spaced(AdaptiveSpacing.None);
        }

        private string Clock(DateTimeOffset at) => Texts.Clock(Context.ClockOf(at));
    }
}
