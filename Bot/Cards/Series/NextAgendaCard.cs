using System.Globalization;
using AdaptiveCards;
using MoedeBot.Documents;
using MoedeBot.Meetings;
using MoedeBot.Minutes;

namespace MoedeBot.Cards;

/// <summary>The proposal for a forum's next agenda: what is on it, and the way to edit and use it. Nothing of closed items.</summary>
public static class NextAgendaCard
{
    /// <summary>The card.</summary>
    /// <param name="forum">Whose.</param>
    /// <param name="agenda">The proposal.</param>
    /// <param name="when">The day and start that it was made for.</param>
    /// <param name="context">Language and surroundings.</param>
    public static AdaptiveCard Make(Forum forum, MeetingDocument agenda, MeetingTime when, CardContext context)
    {
        var texts = context.Texts;
        var day = when.Date is { } date ? texts.LongDate(date) : texts.DateUnknown;
        return CardFrame.Card(texts, $"{forum.Name}. {texts.NextAgenda}. {day}.",
        [
            .. CardFrame.Top(forum.Name, Parts.Text(texts.AgendaDraft).Bold(), texts.NextAgenda, Parts.Dotted(day, when.Date is not null && when.Start is { } start ? texts.At(start) : null, forum.Place)),
            Parts.Group(agenda.Items.Select(item => Parts.Rich(Parts.Run($"{item.Number}  "), Parts.Run(Titles.Of(item, texts))).Spaced(AdaptiveSpacing.Small))).Ruled(),
            Parts.Text(when.Date is null ? texts.NextAgendaNoDate : texts.NextAgendaNote).Small().Subtle(),
            Buttons.Row(Buttons.OpenForm(context, texts.EditNextAgenda, CardVerbs.AgendaNext, On(forum, when)).Primary()),
        ]);
    }

    private static Dictionary<string, object> On(Forum forum, MeetingTime when) => new()
    {
        [CardFields.Forum] = forum.Id.ChannelId,
        [CardFields.Text] = string.Join(" kl. ", new[]
        {
            when.Date?.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture), when.Start?.ToString("HH:mm", CultureInfo.InvariantCulture),
        }.OfType<string>()),
    };
}
