using System.Globalization;
using MoedeBot.Meetings;
using MoedeBot.Texts;

namespace MoedeBot.Cards;

/// <summary>Reads the form that changes the timetable.</summary>
public static class TimesInputs
{
    internal const string Shift = "shift";
    internal const string Length = "length";
    internal const string Swap = "swap";
    internal const string Break = "break";
    internal const string Postpone = "postpone";
    internal const string Begin = "begin";

    /// <summary>Makes a command of a form.</summary>
    public static ComposedTimes Compose(TimesInput form, MeetingState meeting, CardContext context)
    {
        var texts = context.Texts;
        var (item, pause) = (Number(form.Line, 'i'), Number(form.Line, 'b'));
        if (item is null && pause is null)
            return new ComposedTimes.Incomplete(form, texts.TimesLineMissing);
        if (Change(form, item, pause, meeting) is not { } change)
            return new ComposedTimes.Incomplete(form, Missing(form, pause is not null, texts));
        return TimekeepingRules.Why(meeting, change) is { } refusal
            ? new ComposedTimes.Incomplete(form, refusal == Refusal.Empty ? Missing(form, pause is not null, texts) : Refusals.Sentence(refusal, context, meeting.Forum))
            : new ComposedTimes.Whole(form, Command(form, change, meeting), Timetabling.Preview(meeting, change), Signature(form.What, change));
    }

    internal static IEnumerable<string> Kinds(bool planned) => planned ? [Shift, Length, Swap, Break, Begin, Postpone] : [Swap, Begin, Postpone];

    internal static string Word(string kind, Wording texts) => kind switch
    {
        Shift => texts.TimesShift,
        Length => texts.TimesLength,
        Swap => texts.TimesSwap,
        Break => texts.TimesBreak,
        Begin => texts.TimesBegin,
        _ => texts.TimesPostpone,
    };

    internal static string Line(ItemState item) => string.Create(CultureInfo.InvariantCulture, $"i{item.Key}");

    internal static string Pause(int number) => string.Create(CultureInfo.InvariantCulture, $"b{number}");

    private static int? Number(string line, char kind) =>
        line.StartsWith(kind) && int.TryParse(line.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // What belongs to another kind of change is left out: it may stand in the form from before.
    private static TimetableChange? Change(TimesInput form, int? item, int? pause, MeetingState meeting) => (form.What, item, pause) switch
    {
        (Shift, { } key, _) => new TimetableChange(TimetableChangeKind.Shift) { Item = key, Minutes = Minutes(form) },
        (Length, _, _) => new TimetableChange(TimetableChangeKind.Length) { Item = item, Break = pause, Minutes = Minutes(form) },
        (Swap, { } key, _) => new TimetableChange(TimetableChangeKind.Swap) { Item = key, With = form.With },
        (Break, _, { } number) => new TimetableChange(TimetableChangeKind.Break) { Break = number, At = Clock(form) },
        (Postpone, { } key, _) => new TimetableChange(TimetableChangeKind.Postpone) { Item = key },
        (Begin, { } key, _) => new TimetableChange(TimetableChangeKind.Before) { Item = key, With = meeting.Current?.Key },
        _ => null,
    };

    private static MeetingCommand.OnTimetable Command(TimesInput form, TimetableChange change, MeetingState meeting) => change.Kind switch
    {
        TimetableChangeKind.Before => new MeetingCommand.StartItem(change.Item!.Value),
        TimetableChangeKind.Postpone => new MeetingCommand.PostponeItem(
            change.Item!.Value, string.IsNullOrWhiteSpace(form.Decision) ? DecisionProposal.Postponed(meeting) : form.Decision),
        _ => new MeetingCommand.ChangeTimetable(change),
    };

    private static string Missing(TimesInput form, bool pause, Wording texts) => form.What switch
    {
        Shift or Swap or Postpone or Begin when pause => texts.TimesItemMissing,
        Shift or Length => texts.TimesMinutesMissing,
        Swap => texts.TimesWithMissing,
        Break when !pause => texts.TimesBreakMissing,
        Break => texts.ClockMissing,
        _ => texts.TimesWhatMissing,
    };

    private static int? Minutes(TimesInput form)
    {
        var written = form.Minutes.Trim().Replace('−', '-').Replace('–', '-');
        var number = written.TakeWhile((letter, at) => char.IsAsciiDigit(letter) || (at == 0 && letter is '-' or '+'));
        return int.TryParse(string.Concat(number), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var minutes) ? minutes : null;
    }

    private static TimeOnly? Clock(TimesInput form) =>
        TimeOnly.TryParse(form.Clock, CultureInfo.InvariantCulture, out var clock) ? clock : null;

    private static string Signature(string what, TimetableChange change) => string.Create(
        CultureInfo.InvariantCulture, $"{what} {change.Item} {change.Break} {change.Minutes} {change.With} {change.At:HH\\:mm}");
}

/// <summary>What the form amounts to.</summary>
public abstract record ComposedTimes
{
    private ComposedTimes(TimesInput form) => Form = form;

    /// <summary>What to show in the form.</summary>
    public TimesInput Form { get; }

    /// <summary>A change that can be made.</summary>
    public sealed record Whole : ComposedTimes
    {
        internal Whole(TimesInput form, MeetingCommand.OnTimetable command, MeetingState after, string signature)
            : base(form) => (Command, After, Signature) = (command, after, signature);

        /// <summary>What is asked.</summary>
        public MeetingCommand.OnTimetable Command { get; }

        /// <summary>The meeting as the change would make it.</summary>
        public MeetingState After { get; }

        /// <summary>The same for the same change: only what was looked at is saved.</summary>
        public string Signature { get; }
    }

    /// <summary>Something is missing: the form goes back with what was filled in.</summary>
    public sealed record Incomplete : ComposedTimes
    {
        /// <summary>Says what to do.</summary>
        public Incomplete(TimesInput form, string problem)
            : base(form) => Problem = problem;

        /// <summary>What to do, in a sentence.</summary>
        public string Problem { get; }
    }
}
