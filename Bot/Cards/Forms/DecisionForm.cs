using AdaptiveCards;
using MoedeBot.Documents;
using MoedeBot.Meetings;
using MoedeBot.Minutes;

namespace MoedeBot.Cards;

/// <summary>What the secretary fills in to conclude an item: a ready phrase, or a text, which wins when somebody has written in it.</summary>
public static class DecisionForm
{
    private const string Own = "own";
    private const int MostRemarks = 5;

    /// <summary>The form.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="item">An open item.</param>
    /// <param name="context">Language and surroundings.</param>
    /// <param name="again">What was typed before and why it could not be saved; null the first time.</param>
    public static AdaptiveCard Make(MeetingState meeting, ItemState item, CardContext context, ComposedDecision.Incomplete? again)
    {
        var view = new ItemView(meeting, item, context, null);
        var texts = view.Texts;
        var typed = again?.Form ?? First(meeting, item, context);
        return CardFrame.Card(texts, $"{texts.ItemTitled(view.Number, view.Title)}. {texts.Decide}.",
        [
            .. ItemTop.Form(view, texts.Decide),
            again is null ? null : Parts.Box(AdaptiveContainerStyle.Warning, Parts.Text(again.Problem).Spaced(AdaptiveSpacing.None)),
            again is null && Kept(item, context) is { } kept ? Parts.Text(texts.DraftKept(kept.By.Name, context.Moment(kept.At, meeting))).Small().Subtle() : null,
            CaseText.Recommendation(item.Item).Elements is { Count: > 0 } proposed && !view.Confidential
                ? Parts.Box(AdaptiveContainerStyle.Emphasis, proposed)
                : null,
            Inputs.Choice(CardFields.Outcome, texts.Phrase, typed.Outcome?.ToString(texts.Culture) ?? Own, Choices(meeting, texts.OwnText)),
            .. PointChoices.Of(view, typed),
            Inputs.Area(CardFields.Decision, texts.DecisionLabel, typed.Text),
            .. CommentChoices.Of(view, typed),
            Parts.Text(view.Confidential ? texts.ConfidentialDecisionNote : texts.DecisionNote).Small().Subtle(),
            Inputs.Line(CardFields.Guests, texts.GuestsOptional, typed.Guests).Example(texts.GuestsExample),
            .. Last(view),
            Save(view, again),
        ]);
    }

    /// <summary>Makes the decision of a form: the text if somebody has written in it, else the points, the chosen phrase, or the proposal.</summary>
    public static ComposedDecision Compose(DecisionInput form, MeetingState meeting, ItemState item, CardContext context)
    {
        var phrases = DecisionProposal.Phrases(meeting);
        var typed = form.Text.ReplaceLineEndings("\n").Trim();
        var untouched = typed.Length == 0 || typed == First(meeting, item, context).Text || typed == form.Made;
        var chosen = form.Outcome is { } at && at < phrases.Count ? phrases[at] : null;
        var points = PointChoices.Sentence(form, item.Item, meeting, chosen?.Id);

        if (untouched && points.Length > 0 && points != typed)
            return PutTogether(form, CommentChoices.Under(points, form, meeting, item), context.Texts.PointsComposed);
        var text = untouched && points.Length == 0 && chosen is not null ? chosen.Text : typed;
        if (CommentChoices.Under(text, form, meeting, item) is var whole && whole != text)
            return PutTogether(form, whole, context.Texts.CommentsTakenIn);
        if (IsUnfinished(text, form, phrases))
            return new ComposedDecision.Incomplete(form with { Outcome = null, Text = text }, context.Texts.DecisionUnfinished);
        var asked = form.Sure ? "" : DecisionQuestions.For(meeting, item.Item, text, context.Texts);
        return asked.Length > 0
            ? new ComposedDecision.Incomplete(form with { Outcome = null, Text = text }, asked) { Asked = true }
            : new ComposedDecision.Whole(WithGuests(text, form.Guests.Trim()));
    }

    // It goes back to be read and mended first. With comments in it, it cannot be made anew from the choices: those are spent.
    private static ComposedDecision.Incomplete PutTogether(DecisionInput form, string text, string problem)
    {
        var made = form with { Text = text, Made = text };
        return new(form.Comments.IsEmpty ? made : made with { Outcome = null, Points = form.Points.Clear(), Comments = [] }, problem);
    }

    /// <summary>The house's own words for approving the last minutes; empty for an item that is about something else.</summary>
    public static string Approval(MeetingState meeting, ItemState item) => ApprovalItem.Is(item.Item) ? DecisionProposal.For(meeting, item.Item) : "";

    /// <summary>What of a form is put aside: the text with who took part, or the chosen phrase where nothing was written.</summary>
    public static string Draft(DecisionInput form, MeetingState meeting)
    {
        var typed = form.Text.ReplaceLineEndings("\n").Trim();
        var phrases = DecisionProposal.Phrases(meeting);
        return WithGuests(typed.Length == 0 && form.Outcome is { } at && at < phrases.Count ? phrases[at].Text : typed, form.Guests.Trim());
    }

    /// <summary>What was put aside; nothing of a closed item where others read along.</summary>
    private static DecisionDraft? Kept(ItemState item, CardContext context) => item.Item.Confidential && !context.Privately ? null : item.Draft;

    /// <summary>What the form begins with: what was put aside, else the decision that a reopening took back, else the house's proposal. Nothing of a closed item where others read along.</summary>
    private static DecisionInput First(MeetingState meeting, ItemState item, CardContext context) => item.Item.Confidential && !context.Privately
        ? new DecisionInput(null, "", "")
        : new DecisionInput(null, item.Draft?.Text ?? item.Earlier?.Text ?? DecisionProposal.For(meeting, item.Item), ProposedGuests.For(meeting, item));

    private static bool IsUnfinished(string text, DecisionInput form, IReadOnlyList<DecisionPhrase> phrases) =>
        DecisionProposal.HasGap(text) && (text == form.Made || phrases.Any(phrase => phrase.Text == text));

    // The minutes are Danish whatever language the secretary reads the form in.
    private static string WithGuests(string text, string guests)
    {
        if (guests.Length == 0 || ItemWords.Says(text, guests))
            return text;

        var line = guests.Contains("deltog", StringComparison.OrdinalIgnoreCase) ? guests : ItemWords.TookPart(guests);
        return text.Length == 0 ? line : $"{text}\n\n{line}";
    }

    /// <summary>Before the last item is concluded, what the secretary should know of the others: after it the minutes go out.</summary>
    private static IEnumerable<AdaptiveElement> Last(ItemView view)
    {
        if (view.Meeting.Items.Count(item => item.Decision is null) != 1)
            yield break;
        var remarks = MinutesLint.Of(view.Meeting).Where(remark => remark.Code != MinutesLint.Undecided).ToList();
        if (remarks.Count > 0)
        {
            yield return Parts.Box(AdaptiveContainerStyle.Emphasis,
                [Parts.Caption(view.Texts.BeforeMinutes), .. remarks.Take(MostRemarks).Select(remark => Parts.Text(RemarkTexts.Of(remark, view.Texts)).Small())]);
        }
    }

    private static AdaptiveActionSet Save(ItemView view, ComposedDecision.Incomplete? again)
    {
        // A form that comes back is still the one that began with an earlier draft.
        var began = Buttons.On(view.Ref).With(CardFields.Draft, again?.Form.Draft ?? (int)(view.Item.Draft?.Id ?? 0));
        var data = new Dictionary<string, object>(began);
        if (again is { Asked: true })
            data = data.With(CardFields.Sure, 1);
        if (again is { Form.Made.Length: > 0 })
            data = data.With(CardFields.Made, again.Form.Made);
        return ItemButtons.Form(
            view, again is { Asked: true } ? view.Texts.SaveAnyway : view.Texts.Save, CardVerbs.ItemConclude, data,
            Buttons.Send(view.Context, view.Texts.SaveDraft, CardVerbs.ItemDraft, began));
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

    /// <summary>The decision as it shall stand in the minutes; empty only for a closed item, or when the secretary was asked.</summary>
    public sealed record Whole(string Text) : ComposedDecision;

    /// <summary>Something is missing or looks odd: the form goes back with what was typed.</summary>
    /// <param name="Form">What to show in the form.</param>
    /// <param name="Problem">What to do, in a sentence.</param>
    public sealed record Incomplete(DecisionInput Form, string Problem) : ComposedDecision
    {
        /// <summary>Whether it is a question only, and the same form saved again is taken as it is.</summary>
        public bool Asked { get; init; }
    }
}
