using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using MoedeBot.Meetings;

namespace MoedeBot.Cards;

/// <summary>Decodes a press. Never throws: whatever it cannot make sense of is <see cref="CardAction.Unknown"/>.</summary>
public static partial class CardActionReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16 };

    /// <summary>Decodes a verb with its data.</summary>
    /// <param name="verb">The action's verb; empty for an <c>Action.Submit</c>, whose data carries it.</param>
    /// <param name="dataJson">The data object as JSON text: what the button carried, and the inputs.</param>
    public static CardAction Read(string verb, string dataJson)
    {
        try
        {
            using var document = JsonDocument.Parse(dataJson, Options);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Read(verb, new CardData(document.RootElement))
                : new CardAction.Unknown(verb);
        }
        catch (JsonException)
        {
            return new CardAction.Unknown(verb);
        }
    }

    private static CardAction Read(string given, CardData data)
    {
        var verb = given.Length > 0 ? given : data.Text(CardFields.Verb);
        return Forum(verb, data) ?? Agenda(verb, data) ?? Attendance(verb, data) ?? Times(verb, data) ?? Undisputed(verb, data) ?? Minutes(verb, data)
            ?? Finished(verb, data) ?? Item(verb, data) ?? new CardAction.Unknown(verb);
    }

    private static CardAction? Forum(string verb, CardData data) => verb switch
    {
        CardVerbs.ForumSetUp => new CardAction.SetUpForum(),
        CardVerbs.ForumSave => new CardAction.SaveForum(ForumInput.Read(data)),
        CardVerbs.AgendaOpen => new CardAction.OpenAgenda(),
        CardVerbs.ActionsMine => new CardAction.ShowMyActions(),
        CardVerbs.AgendaNext => new CardAction.EditNextAgenda(data.Text(CardFields.Forum), data.Text(CardFields.Text)),
        CardVerbs.AgendaRead => new CardAction.ReadAgenda(data.Text(CardFields.Text)),
        _ => null,
    };

    private static CardAction? Agenda(string verb, CardData data) => (verb, data.Meeting) switch
    {
        (CardVerbs.AgendaPost, { } meeting) => new CardAction.PostAgenda(meeting),
        (CardVerbs.AgendaForum, { } meeting) => new CardAction.ChooseForum(meeting, data.Text(CardFields.Forum)),
        (CardVerbs.MinutesInternal, { } meeting) => new CardAction.ShowInternalMinutes(meeting),
        (CardVerbs.AgendaDiscard, { } meeting) => new CardAction.DiscardAgenda(meeting),
        (CardVerbs.RevisionPost, { } meeting) when data.Number(CardFields.Revision) is { } posted => new CardAction.PostRevision(meeting, posted),
        (CardVerbs.RevisionDiscard, { } meeting) when data.Number(CardFields.Revision) is { } dropped => new CardAction.DiscardRevision(meeting, dropped),
        _ => null,
    };

    private static CardAction? Item(string verb, CardData data)
    {
        if (data.Meeting is not { } meeting || data.Number(CardFields.Item) is not { } number)
            return null;

        var item = new ItemRef(meeting, number, data.Number(CardFields.Version) ?? 0);
        return verb switch
        {
            CardVerbs.ItemShow => new CardAction.ShowItem(item),
            CardVerbs.ItemCase => new CardAction.ShowCase(item, data.Number(CardFields.Page) ?? 1),
            CardVerbs.ItemComment => new CardAction.OpenComment(item),
            CardVerbs.ItemCommentSave => new CardAction.SaveComment(item, data.Text(CardFields.Text)),
            CardVerbs.ItemCommentWithdraw when data.Number(CardFields.Comment) is { } comment => new CardAction.WithdrawComment(item, comment, data.Number(CardFields.Page)),
            CardVerbs.ItemNote => new CardAction.OpenNote(item, data.Number(CardFields.Page)),
            CardVerbs.ItemNoteSave => new CardAction.SaveNote(item, data.Text(CardFields.Text), data.Number(CardFields.Page)),
            CardVerbs.ItemPosition => Positions.Parse(data.Text(CardFields.Position)) is { } position
                ? new CardAction.TakePosition(item, position)
                : null,
            CardVerbs.ItemDecide => new CardAction.OpenDecision(item),
            CardVerbs.ItemConclude => new CardAction.Conclude(item, Decision(data)),
            CardVerbs.ItemDraft => new CardAction.SaveDraft(item, Decision(data)),
            CardVerbs.ItemActions => new CardAction.OpenActions(item),
            CardVerbs.ItemActionsSave => new CardAction.SaveActions(item, Actions(data)) { Shown = ActionIds.Read(data.TextOrNull(CardFields.Shown)) },
            CardVerbs.ItemReopen => new CardAction.OpenReopening(item),
            CardVerbs.ItemReopenSave => new CardAction.Reopen(item, data.Text(CardFields.Reason)) { Correction = data.Number(CardFields.Correction) },
            CardVerbs.ItemApprove => new CardAction.Approve(item),
            _ => null,
        };
    }

    private static DecisionInput Decision(CardData data) =>
        new(data.Number(CardFields.Outcome), data.Text(CardFields.Decision), data.Text(CardFields.Guests))
        {
            Points = Points(data),
            Made = data.Text(CardFields.Made),
            Draft = data.Number(CardFields.Draft) ?? 0,
            Comments = ImmutableList<int>.Empty.AddRange(data.Numbers(CardFields.Comments)),
            Sure = data.Number(CardFields.Sure) == 1,
        };

    private static ImmutableSortedDictionary<int, string> Points(CardData data)
    {
        var chosen = Enumerable.Range(1, PointChoices.Most).Select(at => (At: at, Outcome: data.Text(CardFields.Point + at))).Where(point => point.Outcome.Length > 0);
        return ImmutableSortedDictionary<int, string>.Empty.AddRange(chosen.Select(point => KeyValuePair.Create(point.At, point.Outcome)));
    }
}

/// <summary>A data object from outside: inputs come as text, and a client may turn a number into one.</summary>
internal sealed class CardData(JsonElement data)
{
    internal MeetingId? Meeting => field ??= MeetingId.TryParse(Text(CardFields.Meeting), out var id) ? id : null;

    /// <summary>Text of a field; empty when it is missing or no text.</summary>
    internal string Text(string name) =>
        data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? Whole(value) : "";

    /// <summary>Text of a field; null when it is missing or no text.</summary>
    internal string? TextOrNull(string name) => data.TryGetProperty(name, out _) ? Text(name) : null;

    internal int? Number(string name) => !data.TryGetProperty(name, out var value) ? null : value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetInt32(out var number) ? number : null,
        JsonValueKind.String => int.TryParse(Whole(value), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
        _ => null,
    };

    /// <summary>What is chosen in a field that takes several; what is no number is left out.</summary>
    internal IEnumerable<int> Numbers(string name) => Text(name).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null).OfType<int>().Distinct();

    // Half a surrogate pair is valid JSON and no text: it is refused by the reader.
    private static string Whole(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
