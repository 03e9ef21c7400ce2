using System.Globalization;
using AdaptiveCards;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>
/// Comments that the secretary takes into the minutes, behind one press: they are put under the decision as sentences to be mended, and
/// nothing that a chef wrote goes into the minutes otherwise.
/// </summary>
internal static class CommentChoices
{
    private const int Most = 12;
    private const string Hidden = "said";
    private const int LongestLabel = 160;
    private const int LongestDecision = 3_000;

    // "at husk bilaget" and "at enig" are no Danish: only what has its verb near the front goes on after "at".
    private static readonly string[] Verbs =
    [
        "er", "var", "bliver", "blev", "har", "havde", "bør", "burde", "skal", "skulle", "kan", "kunne", "vil", "ville", "må", "måtte", "får", "giver", "gælder", "kommer", "mangler",
        "synes", "mener", "ønsker", "virker", "dækker", "betyder", "kræver", "passer", "står",
    ];

    private static readonly string[] Calls =
        ["husk", "lad", "se", "tag", "få", "gør", "skriv", "tjek", "overvej", "undersøg", "vær", "vent", "tak", "ja", "nej", "ok", "enig", "uenig"];

    /// <summary>The button and the list that it shows; nothing where nobody has said anything, or a long text is being written.</summary>
    internal static IEnumerable<AdaptiveElement> Of(ItemView view, DecisionInput typed)
    {
        if (view.Confidential || view.Item.Comments.IsEmpty || typed.Text.Length > LongestDecision)
            yield break;

        yield return Buttons.Row(new AdaptiveToggleVisibilityAction
        {
            Title = view.Texts.TakeCommentsIn,
            TargetElements = [new AdaptiveTargetElement(Hidden)],
        }).Spaced(AdaptiveSpacing.Small);
        var choice = Inputs.Choice(
            CardFields.Comments, view.Texts.CommentsToTakeIn, string.Join(',', typed.Comments),
            view.Item.Comments.TakeLast(Most).Select(comment => (Label(comment), comment.Id.ToString(CultureInfo.InvariantCulture))));
        choice.IsMultiSelect = true;
        choice.Style = AdaptiveChoiceInputStyle.Expanded;
        yield return new AdaptiveContainer { Id = Hidden, IsVisible = !typed.Comments.IsEmpty, Items = [choice] };
    }

    /// <summary>The decision with the chosen comments under it, a paragraph each; the decision alone where none is chosen.</summary>
    internal static string Under(string decision, DecisionInput form, MeetingState meeting, ItemState item)
    {
        var chosen = item.Item.Confidential ? [] : item.Comments.Where(comment => form.Comments.Contains((int)comment.Id));
        return string.Join("\n\n", chosen.Select(comment => Sentence(comment, meeting)).Prepend(decision).Where(paragraph => paragraph.Length > 0));
    }

    private static bool IsClause(string said) => !Verbs.Concat(Calls).Contains(First(said), StringComparer.OrdinalIgnoreCase)
        && said.Split(' ').Skip(1).Take(3).Any(Verbs.Contains);

    private static string First(string said) => said.Split(' ')[0].TrimEnd(',', '.', ':', ';', '!');

    private static string Label(Comment comment) => CardText.Cut($"{comment.By.Name}: {comment.Text.ReplaceLineEndings(" ")}", LongestLabel);

    // The minutes are Danish whatever language the secretary reads the form in.
    private static string Sentence(Comment comment, MeetingState meeting)
    {
        var said = string.Join(' ', comment.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var stop = char.IsPunctuation(said[^1]) ? "" : ".";
        return said.EndsWith('?') ? $"{comment.By.Name} spurgte: {said}"
            : IsClause(said) ? $"{comment.By.Name} bemærkede, at {Continued(said, meeting)}{stop}"
            : $"{comment.By.Name} bemærkede: {said}{stop}";
    }

    // A name, an abbreviation and "I" keep their capital in the middle of a sentence.
    private static string Continued(string said, MeetingState meeting)
    {
        var word = First(said);
        var names = meeting.Agenda.Head.Participants.Select(person => person.Name).SelectMany(name => name.Split(' '));
        return word.Length < 2 || word.Skip(1).Any(letter => !char.IsLower(letter)) || names.Contains(word, StringComparer.Ordinal)
            ? said
            : char.ToLowerInvariant(said[0]) + said[1..];
    }
}
