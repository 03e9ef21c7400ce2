using AdaptiveCards;
using MoedeBot.Meetings;
using MoedeBot.Texts;

namespace MoedeBot.Cards;

/// <summary>A plain answer: what happened, or why nothing did. What somebody typed in vain is handed back, not thrown away.</summary>
public static class MessageCard
{
    /// <summary>Something to know.</summary>
    public static AdaptiveCard Say(string title, string text, CardContext context) =>
        CardFrame.Card(context.Texts, $"{title}. {text}", [Parts.Heading(title), Parts.Text(text)]);

    /// <summary>A refusal, with what was typed and a way back to the card that was pressed.</summary>
    /// <param name="why">The sentence, from <see cref="Refusals"/>.</param>
    /// <param name="context">Language and surroundings.</param>
    /// <param name="typed">Text that was not saved; null or empty for none.</param>
    /// <param name="back">What Tilbage asks for; null for no way back.</param>
    /// <param name="theirs">What somebody else has saved meanwhile, with a line above it; null for nothing.</param>
    public static AdaptiveCard Refuse(string why, CardContext context, string? typed, (string Verb, Dictionary<string, object> Data)? back, SavedMeanwhile? theirs = null)
    {
        var texts = context.Texts;
        return CardFrame.Card(texts, $"{texts.RefusedTitle}. {why}",
        [
            Parts.Heading(texts.RefusedTitle),
            Parts.Text(why),
            theirs is null ? null : Parts.Box(AdaptiveContainerStyle.Good, [Parts.Text(theirs.Title).Small().Bold(), .. Shown(theirs.Text, Budgets.Page / 3)]),
            HandedBack(typed, theirs is null ? Budgets.Page : Budgets.Page * 2 / 3, texts),
            context.HeldUntil is null ? null : Parts.Text(ItemTop.Held(context)).Small().Subtle(),
            back is not { } way || context.InDialog ? null : Buttons.Row(Buttons.Execute(texts.Back, way.Verb, way.Data)),
        ]);
    }

    /// <summary>What was typed in vain, to copy from; null when nothing was.</summary>
    internal static AdaptiveContainer? HandedBack(string? typed, int budget, Wording texts) => string.IsNullOrWhiteSpace(typed)
        ? null
        : Parts.Box(AdaptiveContainerStyle.Emphasis, [Parts.Text(texts.YourText).Small().Bold(), .. Shown(typed, budget)]);

    private static IEnumerable<AdaptiveElement> Shown(string text, int budget) =>
        Pages.Beginning(Blocks.Typed(text), budget).Pieces.Select(piece => piece.Element);
}

/// <summary>What somebody else saved while one was writing.</summary>
/// <param name="Title">Who and when.</param>
/// <param name="Text">The text.</param>
public sealed record SavedMeanwhile(string Title, string Text);

/// <summary>Refusals in words: what is wrong and what to do.</summary>
public static class Refusals
{
    /// <summary>The sentence for a refusal.</summary>
    /// <param name="refusal">Why nothing happened.</param>
    /// <param name="context">The language.</param>
    /// <param name="forum">Whose secretaries are named; null when there is none.</param>
    public static string Sentence(Refusal refusal, CardContext context, Forum? forum)
    {
        var texts = context.Texts;
        return refusal switch
        {
            Refusal.UnknownMeeting => texts.UnknownMeeting,
            Refusal.UnknownItem => texts.UnknownItem,
            Refusal.NotMember => texts.NotMember,
            Refusal.NotSecretary => NotSecretary(forum, texts),
            Refusal.NotPosted => texts.NotPosted,
            Refusal.ForumNotChosen => texts.ForumNotChosen,
            Refusal.AlreadyPosted => texts.AlreadyPosted,
            Refusal.Discarded => texts.Discarded,
            Refusal.SameAgenda => texts.SameAgenda,
            Refusal.RevisionOutdated => texts.RevisionOutdated,
            Refusal.RevisionTooLate => texts.RevisionTooLate,
            Refusal.RevisionTouchesConcluded => texts.RevisionTouchesConcluded,
            Refusal.ItemWithdrawn => texts.ItemWithdrawn,
            Refusal.ItemConcluded => texts.ItemConcluded,
            Refusal.ItemMoved => texts.ItemMoved,
            Refusal.DraftMoved => texts.DraftMoved,
            Refusal.ItemOpen => texts.ItemOpen,
            Refusal.Empty => texts.Empty,
            Refusal.TooLong => texts.TooLong(MeetingRules.LongestText),
            Refusal.NotForGuests => texts.NotForGuests,
            Refusal.OnlyPrivately => texts.OnlyPrivately,
            Refusal.NotYours => texts.NotYours,
            Refusal.PositionsNotUsed => texts.PositionsNotUsed,
            Refusal.MeetingOver => texts.MeetingOver,
            Refusal.MeetingNotToday => texts.MeetingNotToday,
            Refusal.NoTimetable => texts.NothingPlanned,
            Refusal.CorrectionsOver => texts.CorrectionsOver,
            Refusal.WasAbsent => texts.WasAbsent,
            Refusal.CorrectionAnswered => texts.CorrectionAnswered,
            Refusal.BadAgenda => texts.BadAgenda,
            _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words."),
        };
    }

    /// <summary>The sentence for a button that is not known.</summary>
    public static string UnknownAction(CardContext context) => context.Texts.UnknownAction;

    private static string NotSecretary(Forum? forum, Wording texts) => forum is { Secretaries: { Count: > 0 } secretaries }
        ? texts.NotSecretaryBut(Listed.Some([.. secretaries.Select(person => person.Name)], Budgets.Names, texts))
        : texts.NotSecretary;
}
