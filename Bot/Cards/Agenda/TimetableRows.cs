using AdaptiveCards;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>The rows of the timetable card.</summary>
internal static class TimetableRows
{
    private const int RowCost = 560;

    internal static IEnumerable<AdaptiveElement> Of(MeetingState meeting, int delay, CardContext context)
    {
        var rows = Plan.Of(meeting.Agenda);
        var (from, to) = Window(rows, meeting);
        foreach (var row in rows.Take(from..to))
            yield return new Row(row, meeting, delay, context).Make(meeting.Agenda.Timetable is not null);
        if (to - from < rows.Count)
            yield return Parts.Text(context.Texts.MoreItems(rows.Count - (to - from))).Small().Subtle();
    }

    /// <summary>All rows; of an agenda too long for a card those around where the meeting is.</summary>
    private static (int From, int To) Window(IReadOnlyList<PlanRow> rows, MeetingState meeting)
    {
        if (rows.Sum(Cost) <= Budgets.List)
            return (0, rows.Count);

        var from = Math.Max(0, IndexOfCurrent(rows, meeting) - 2);
        var to = from;
        for (var spent = 0; to < rows.Count && spent + Cost(rows[to]) <= Budgets.List; to++)
            spent += Cost(rows[to]);
        return (from, to);
    }

    private static int Cost(PlanRow row) => RowCost + Blocks.Bytes(CardText.Cut(row.Item?.Title ?? row.Entry!.Label, Budgets.Title));

    private static int IndexOfCurrent(IReadOnlyList<PlanRow> rows, MeetingState meeting) =>
        Enumerable.Range(0, rows.Count).FirstOrDefault(at => rows[at].Item is { } item && item.Number == meeting.Current?.Item.Number);

    private sealed record Row(PlanRow Plan, MeetingState Meeting, int Delay, CardContext Context)
    {
        private ItemState? Item => Plan.Item is { } item ? Meeting.Numbered(item.Number) : null;

        private bool Now => Item is { } item && item == Meeting.Current;

        private bool Done => Item is { Decision: not null };

        /// <summary>What is still to come moves with a meeting that runs late.</summary>
        private bool Moved => Delay > 0 && !Done && Plan.Entry is { } entry && entry.Start >= CurrentStart;

        private TimeOnly CurrentStart =>
            Meeting.Agenda.Timetable?.Entries.FirstOrDefault(entry => entry.Item == Meeting.Current?.Item.Number)?.Start ?? TimeOnly.MaxValue;

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
            var time = Plan.Entry is { } entry ? Context.Texts.Clock(Moved ? entry.Start.AddMinutes(Delay) : entry.Start) : " ";
            var block = Parts.Text(time).Spaced(AdaptiveSpacing.None);
            return Now ? block.Bold() : block.Subtle();
        }

        private IEnumerable<AdaptiveElement> Label()
        {
            if (Plan.Item is { } item)
            {
                var title = Titles.Of(item, Context.Texts);
                yield return Parts.Rich(Parts.Bold($"{item.Number}  "), Now ? Parts.Bold(title) : Parts.Run(title));
            }
            else
            {
                yield return Parts.Rich(Faded(Cards.Plan.Hides(Meeting.Agenda, Plan.Entry!) ? Context.Texts.Confidential : Plan.Entry!.Label));
            }

            if (Details() is { Length: > 0 } details)
                yield return Parts.Text(details).Small().Subtle().Spaced(AdaptiveSpacing.None);
        }

        private static AdaptiveTextRun Faded(string label)
        {
            var run = Parts.Run(CardText.Cut(label, Budgets.Title));
            run.IsSubtle = true;
            return run;
        }

        private string Details() => Parts.Dotted(
            Moved && Item is not null ? Context.Texts.PlannedAt(Context.Texts.Clock(Plan.Entry!.Start)) : null,
            Item is { Item.Confidential: false, Decision: null } item ? Voices.Counts(new ItemView(Meeting, item, Context, null)) : null);

        private AdaptiveTextBlock State()
        {
            var block = Item switch
            {
                { Decision: not null } => Parts.Text("✓ " + Context.Texts.Concluded).In(AdaptiveTextColor.Good),
                { } when Now => CurrentState.Block(Meeting, Context.Texts),
                null when Plan.Minutes > 0 => Parts.Text(Context.Texts.Duration(Plan.Minutes)).Subtle(),
                _ => Parts.Text(Context.Texts.Coming).Subtle(),
            };
            return block.Small().Right().Spaced(AdaptiveSpacing.None);
        }
    }
}
