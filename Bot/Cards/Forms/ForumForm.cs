using System.Globalization;
using AdaptiveCards;
using MoedeBot.Documents;
using MoedeBot.Meetings;
using MoedeBot.Texts;

namespace MoedeBot.Cards;

/// <summary>The form that sets a forum up: what every forum needs on top, the rest behind one press.</summary>
public static class ForumForm
{
    private const int LongestName = 100;
    private const int MostCompact = 10;
    private const string More = "more";
    private static readonly int[] _commentDays = [30, 90, 365];
    private static readonly int[] _correctionDays = [2, 3, 5, 7, 14];

    /// <summary>The form.</summary>
    /// <param name="forum">The settings so far; null when there are none. A name is proposed before it is set up too.</param>
    /// <param name="people">Who can be secretary; empty when only the one who fills it in can.</param>
    /// <param name="context">Language and surroundings.</param>
    /// <param name="problem">Why it could not be saved; null the first time.</param>
    public static AdaptiveCard Make(Forum? forum, IReadOnlyList<Person> people, CardContext context, string? problem)
    {
        var texts = context.Texts;
        return CardFrame.Card(texts, texts.SetUpForum + ".",
        [
            Parts.Heading(texts.SetUpForum),
            Parts.Text(texts.ForumFormText).Small().Subtle().Spaced(AdaptiveSpacing.None),
            problem is null ? null : Parts.Box(AdaptiveContainerStyle.Warning, Parts.Text(problem).Spaced(AdaptiveSpacing.None)),
            Name(forum, texts),
            Inputs.Choice(
                CardFields.Style, texts.HouseStyle, forum?.Style ?? HouseStyles.GeneralId, HouseStyles.All.Select(style => (style.Name, style.Id)))
                .Required(texts.HouseStyleMissing),
            Inputs.Line(CardFields.Place, texts.PlaceOptional, forum?.Place).Example(texts.PlaceExample),
            people.Count == 0 ? null : Several(CardFields.Secretary, texts.SecretaryLabel, forum?.Secretaries ?? [], people),
            MoreSettings(forum, people, texts),
            Changed(forum, context) is { } changed ? Parts.Text(changed).Small().Subtle() : null,
            Buttons.Row(
                Buttons.Send(context, texts.Save, CardVerbs.ForumSave, []).Primary(),
                new AdaptiveToggleVisibilityAction { Title = texts.MoreSettings, TargetElements = [new AdaptiveTargetElement(More)] }),
        ]);
    }

    private static AdaptiveTextInput Name(Forum? forum, Wording texts)
    {
        var name = Inputs.Line(CardFields.Name, texts.ForumName, forum?.Name).Example(texts.ForumNameExample).Required(texts.ForumNameMissing);
        name.MaxLength = LongestName;
        return name;
    }

    private static AdaptiveContainer MoreSettings(Forum? forum, IReadOnlyList<Person> people, Wording texts)
    {
        var more = Parts.Group(new AdaptiveElement?[]
        {
            people.Count == 0 ? null : Several(CardFields.Deputies, texts.DeputiesLabel, forum?.Deputies ?? [], people),
            Inputs.Area(CardFields.Members, texts.MembersLabel, MemberLines.Of(forum, people)).Example(texts.MembersExample),
            Inputs.Line(CardFields.Period, texts.PeriodLabel, forum?.Period).Example(texts.PeriodExample),
            new AdaptiveTimeInput { Id = CardFields.Start, Label = texts.UsualStartLabel, Value = Clock(forum?.UsualStart) },
            new AdaptiveTimeInput { Id = CardFields.End, Label = texts.UsualEndLabel, Value = Clock(forum?.UsualEnd) },
            Inputs.Choice(
                CardFields.Release, texts.MinutesReleaseLabel, forum is { MinutesAfterLook: true } ? CardFields.AfterLook : CardFields.ByItself,
                [(texts.MinutesByThemselves, CardFields.ByItself), (texts.MinutesAfterLook, CardFields.AfterLook)]),
            Inputs.Choice(
                CardFields.Positions, texts.PositionsLabel, forum is { WithoutPositions: true } ? CardFields.No : CardFields.Yes,
                [(texts.WithPositions, CardFields.Yes), (texts.WithoutPositions, CardFields.No)]),
            Inputs.Choice(
                CardFields.Replies, texts.RepliesLabel, forum is { RepliesAreComments: true } ? CardFields.Yes : CardFields.No,
                [(texts.RepliesWithMention, CardFields.No), (texts.RepliesAll, CardFields.Yes)]),
            Inputs.Choice(
                CardFields.CommentDays, texts.CommentDaysLabel, forum?.CommentDays?.ToString(CultureInfo.InvariantCulture) ?? CardFields.No,
                CommentDays(forum, texts)),
            Inputs.Choice(
                CardFields.CorrectionDays, texts.CorrectionDaysLabel, forum?.CorrectionDays?.ToString(CultureInfo.InvariantCulture) ?? CardFields.No,
                CorrectionDays(forum, texts)),
            Reminder(CardFields.AgendaReminder, texts.AgendaReminderLabel, forum?.AgendaReminder, texts),
            Reminder(CardFields.PositionsReminder, texts.PositionsReminderLabel, forum?.PositionsReminder, texts),
            Reminder(CardFields.ApprovalReminder, texts.ApprovalReminderLabel, forum?.ApprovalReminder, texts),
            Inputs.Area(CardFields.Standing, texts.StandingLabel, StandingLines.Of(forum)),
        }.OfType<AdaptiveElement>());
        more.Id = More;
        more.IsVisible = false;
        return more;
    }

    private static AdaptiveChoiceSetInput Reminder(string id, string label, ReminderTime? time, Wording texts) => Inputs.Choice(
        id, label, ReminderTimes.Code(time), new ReminderTime?[] { null }.Concat(ReminderTimes.All).Select(choice => (ReminderCard.Time(choice, texts), ReminderTimes.Code(choice))));

    private static IEnumerable<(string, string)> CommentDays(Forum? forum, Wording texts) =>
        _commentDays.Concat(forum?.CommentDays is { } days ? [days] : []).Distinct().Order()
            .Select(number => (texts.Days(number), number.ToString(CultureInfo.InvariantCulture)))
            .Prepend((texts.CommentDaysUsual, CardFields.No));

    private static IEnumerable<(string, string)> CorrectionDays(Forum? forum, Wording texts) =>
        _correctionDays.Concat(forum?.CorrectionDays is { } days ? [days] : []).Distinct().Order()
            .Select(number => (texts.ForDays(number), number.ToString(CultureInfo.InvariantCulture)))
            .Prepend((texts.NoCorrections, CardFields.No));

    private static AdaptiveChoiceSetInput Several(string id, string label, IReadOnlyList<Person> chosen, IReadOnlyList<Person> people)
    {
        // Somebody who has left the team stays on the list until somebody takes the name off.
        var all = people.Concat(chosen).DistinctBy(person => person.ObjectId).ToList();
        var choice = Inputs.Choice(id, label, string.Join(',', chosen.Select(person => person.ObjectId)), all.Select(person => (person.Name, person.ObjectId)));
        choice.Style = all.Count > MostCompact ? AdaptiveChoiceInputStyle.Filtered : AdaptiveChoiceInputStyle.Compact;
        choice.IsMultiSelect = true;
        return choice;
    }

    private static string? Clock(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string? Changed(Forum? forum, CardContext context) => forum is { Changes: [.., var last] }
        ? context.Texts.SettingsChanged(last.By.Name, context.Texts.LongDate(context.DayOf(last.At)), context.ClockOf(last.At))
        : null;
}

/// <summary>Standing members as people write them: a line each, the title after a comma.</summary>
internal static class MemberLines
{
    private const int Most = 60;

    /// <summary>The members set so far; before any are, the team's people are proposed.</summary>
    internal static string Of(Forum? forum, IReadOnlyList<Person> people) => forum is { Members.Count: > 0 }
        ? string.Join('\n', forum.Members.Select(member => member.Title is { } title ? $"{member.Name}, {title}" : member.Name))
        : string.Join('\n', people.Take(Most).Select(person => person.Name));

    internal static IReadOnlyList<StandingMember> Read(string lines) =>
        [.. lines.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Take(Most).Select(Member).Where(member => member.Name.Length > 0)];

    private static StandingMember Member(string line) =>
        line.Split(',', 2, StringSplitOptions.TrimEntries) is [var name, { Length: > 0 } title]
            ? new StandingMember(name, title)
            : new StandingMember(line.TrimEnd(',', ' '), null);
}
