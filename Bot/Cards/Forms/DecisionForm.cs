using AdaptiveCards;
using MoedeBot.Documents;
using MoedeBot.Meetings;
using MoedeBot.Minutes;

namespace MoedeBot.Cards;

/// <summary>What the secretary fills in to conclude an item: a ready phrase, or a text, which wins when somebody has written in it.</summary>
public static class DecisionForm
{
    private const string Own = "own";

    /// <summary>The form.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="item">An open item.</param>
    /// <param name="context">Language and surroundings.</param>
    /// <param name="again">What was typed before and why it could not be saved; null the first time.</param>
    public static AdaptiveCard Make(MeetingState meeting, ItemState item, CardContext context, ComposedDecision.Incomplete? again)
    {
        var view = new ItemView(meeting, item, context, null);
        var texts = view.Texts;
        var confidential = view.Confidential;
        var typed = again?.Form ?? new DecisionInput(null, DecisionProposal.For(meeting, item.Item), ProposedGuests.For(meeting, item));
        return CardFrame.Card(texts, $"{texts.ItemTitled(view.Number, view.Title)}. {texts.Decide}.",
        [
            .. ItemTop.Form(view, texts.Decide),
            again is null ? null : Parts.Box(AdaptiveContainerStyle.Warning, Parts.Text(again.Problem).Spaced(AdaptiveSpacing.None)),
            CaseText.Recommendation(item.Item).Elements is { Count: > 0 } proposed && !confidential
                ? Parts.Box(AdaptiveContainerStyle.Emphasis, proposed)
                : null,
            Inputs.Choice(CardFields.Outcome, texts.Phrase, typed.Outcome?.ToString(texts.Culture) ?? Own, Choices(meeting, texts.OwnText)),
            Inputs.Area(CardFields.Decision, texts.DecisionLabel, typed.Text),
            Parts.Text(confidential ? texts.ConfidentialDecisionNote : texts.DecisionNote).Small().Subtle(),
            Inputs.Line(CardFields.Guests, texts.GuestsOptional, typed.Guests).Example(texts.GuestsExample),
            ItemButtons.Form(view, texts.Save, CardVerbs.ItemConclude),
        ]);
    }

    /// <summary>Makes the decision of a form: the text if somebody has written in it, else the chosen phrase, else the proposal.</summary>
    public static ComposedDecision Compose(DecisionInput form, MeetingState meeting, AgendaItem item, CardContext context)
    {
        var phrases = DecisionProposal.Phrases(meeting);
        var typed = form.Text.ReplaceLineEndings("\n").Trim();
        var untouched = typed.Length == 0 || typed == DecisionProposal.For(meeting, item);
        var text = untouched && form.Outcome is { } chosen && chosen < phrases.Count ? phrases[chosen].Text : typed;

        if (text.Length == 0 && !item.Confidential)
            return new ComposedDecision.Incomplete(form, context.Texts.DecisionMissing);
        if (phrases.Any(phrase => phrase.Text == text && DecisionProposal.HasGap(text)))
            return new ComposedDecision.Incomplete(form with { Outcome = null, Text = text }, context.Texts.DecisionUnfinished);
        return new ComposedDecision.Whole(WithGuests(text, form.Guests.Trim()));
    }

    // The minutes are Danish whatever language the secretary reads the form in.
    private static string WithGuests(string text, string guests)
    {
        if (guests.Length == 0 || ItemWords.Says(text, guests))
            return text;

        var line = guests.Contains("deltog", StringComparison.OrdinalIgnoreCase) ? guests : ItemWords.TookPart(guests);
        return text.Length == 0 ? line : $"{text}\n\n{line}";
    }

    private static IEnumerable<(string Title, string Value)> Choices(MeetingState meeting, string own)
    {
        yield return (own, Own);
        foreach (var (at, phrase) in DecisionProposal.Phrases(meeting).Index())
            yield return (Name(phrase), at.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The sentence itself where it says enough in one line.</summary>
    private static string Name(DecisionPhrase phrase) =>
        phrase.Text.Length > 3 && !phrase.Text.Contains('\n', StringComparison.Ordinal) ? phrase.Text : phrase.Label;
}

/// <summary>What a decision form amounts to.</summary>
public abstract record ComposedDecision
{
    private ComposedDecision()
    {
    }

    /// <summary>The decision as it shall stand in the minutes; empty only for a closed item.</summary>
    public sealed record Whole(string Text) : ComposedDecision;

    /// <summary>Something is missing: the form goes back with what was typed.</summary>
    /// <param name="Form">What to show in the form.</param>
    /// <param name="Problem">What to do, in a sentence.</param>
    public sealed record Incomplete(DecisionInput Form, string Problem) : ComposedDecision;
}
