using System.Text.Json.Nodes;
using MoedeBot.Tests.Support;
using static MoedeBot.Tests.Teams.WholeMeetingTests;

namespace MoedeBot.Tests.Teams;

/// <summary>A second agenda for a meeting that is posted, through the front door: what Teams shows before and after.</summary>
public sealed class RevisionTests
{
    private static readonly (string, string)[] _items = [("Tidsplan", "S2026-1"), ("Budget 2027", "S2026-2"), ("Orientering", "S2026-3")];
    private static readonly (string, string)[] _inserted = [_items[0], ("Skoleveje", "S2026-9"), _items[1], _items[2]];

    [Fact]
    public async Task The_differences_are_shown_and_posting_them_leaves_what_was_said_where_it_was_said()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Text(_items));
        await using var _ = bot;
        await bot.PressAsync("mette", "item.comment.save", On(meeting, 2, ("text", "Husk børnehaverne.")));
        var budget = await bot.ShownAsync(message => message.Shown.Contains("Husk børnehaverne.", StringComparison.Ordinal));

        await SendAsync(bot, Text(_inserted));
        var preview = await PreviewAsync(bot);
        Assert.Equal("a:sofie", preview.ConversationId);
        Assert.Contains("\"Nyt punkt: \"", preview.Shown, StringComparison.Ordinal);
        Assert.Contains("2 punkter får nye numre", preview.Shown, StringComparison.Ordinal);
        await PressAsync(bot, "revision.post", preview);

        var added = await bot.ShownAsync(message => message.Shown.Contains("Skoleveje", StringComparison.Ordinal) && message.Shown.Contains("item.position", StringComparison.Ordinal));
        Assert.Contains("\"Punkt 2\"", added.Shown, StringComparison.Ordinal);
        var moved = await bot.ShownAsync(message => message.ActivityId == budget.ActivityId && message.Shown.Contains("\"Punkt 3\"", StringComparison.Ordinal));
        Assert.Contains("Husk børnehaverne.", moved.Shown, StringComparison.Ordinal);
        await bot.ShownAsync(message => message.ActivityId == preview.ActivityId && message.Shown.Contains("Ændringerne er slået op", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_button_from_before_still_belongs_to_its_item_and_the_minutes_have_the_new_numbers()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Text(_items));
        await using var _ = bot;
        await SendAsync(bot, Text(_inserted));
        await PressAsync(bot, "revision.post", await PreviewAsync(bot));

        await DecideAsync(bot, meeting, 1, "Tidsplanen blev godkendt.");
        await DecideAsync(bot, meeting, 2, "Budgettet blev godkendt.");
        await DecideAsync(bot, meeting, 3, "Taget til efterretning.");
        await DecideAsync(bot, meeting, 4, "Skolevejene blev drøftet.");

        var minutes = await bot.ShownAsync(message => message.Shown.Contains("/referat/", StringComparison.Ordinal));
        var url = Json.Find(minutes.Card, "url")!;
        var text = await bot.Http.GetStringAsync(new Uri(new Uri(url + "/"), "tekst"));
        Assert.Matches("(?s)Punkt 2: Skoleveje.*Skolevejene blev drøftet.*Punkt 3: Budget 2027.*Budgettet blev godkendt", text);
    }

    [Fact]
    public async Task A_withdrawn_item_s_card_says_so_and_takes_nothing_more()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Text(_items));
        await using var _ = bot;
        await SendAsync(bot, Text([_items[0], _items[2]]));
        await PressAsync(bot, "revision.post", await PreviewAsync(bot));

        await bot.ShownAsync(message => message.Shown.Contains("\"Udgået\"", StringComparison.Ordinal) && message.Shown.Contains("Budget 2027", StringComparison.Ordinal));
        var said = Json.Said(await bot.PressAsync("mette", "item.comment.save", On(meeting, 2, ("text", "For sent"))));
        Assert.Contains("Punktet er udgået af dagsordenen.", said, StringComparison.Ordinal);
        Assert.Contains("For sent", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_concluded_is_not_changed_and_the_secretary_is_told_why()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Text(_items));
        await using var _ = bot;
        await SendAsync(bot, Text([_items[0], _items[2]]));
        var preview = await PreviewAsync(bot);
        await DecideAsync(bot, meeting, 2, "Godkendt.");

        var said = await PressAsync(bot, "revision.post", preview);

        Assert.Contains("Behandlede punkter kan hverken ændres eller udgå", said, StringComparison.Ordinal);
        await bot.ShownAsync(message => message.ActivityId == preview.ActivityId && !message.Shown.Contains("revision.post", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_the_secretary_posts_a_new_edition()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Text(_items));
        await using var _ = bot;
        await SendAsync(bot, Text(_inserted));
        await PreviewAsync(bot);

        foreach (var verb in (string[])["revision.post", "revision.discard"])
        {
            Assert.Contains("Det kan kun sekretæren", Json.Said(await bot.PressAsync("mette", verb, On(meeting, 1, ("revision", "1")))), StringComparison.Ordinal);
            Assert.Contains("Kun medlemmer af forummets team", Json.Said(await bot.PressAsync("udefra", verb, On(meeting, 1, ("revision", "1")))), StringComparison.Ordinal);
        }

        Assert.Contains("Den nye udgave gælder ikke længere", Json.Said(await bot.PressAsync("sofie", "revision.post", On(meeting, 1, ("revision", "7")))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_agenda_again_is_answered_and_changes_nothing()
    {
        var (bot, _) = await BotHost.WithMeetingAsync(Text(_items));
        await using var host = bot;

        await SendAsync(bot, Text(_items));

        Assert.StartsWith("Dagsordenen er den samme", bot.Teams.Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agenda_for_another_day_is_a_meeting_of_its_own()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Text(_items));
        await using var _ = bot;

        await SendAsync(bot, Text(_inserted).Replace("14-10-2026", "21-10-2026", StringComparison.Ordinal).Replace("14. oktober", "21. oktober", StringComparison.Ordinal));

        var preview = await bot.ShownAsync(message => message.ConversationId == "a:sofie" && message.Shown.Contains("agenda.post", StringComparison.Ordinal));
        Assert.NotEqual(meeting, Json.Find(preview.Card, "meeting"));
    }

    [Fact]
    public async Task A_message_that_Teams_delivers_twice_is_one_new_edition()
    {
        var (bot, _) = await BotHost.WithMeetingAsync(Text(_items));
        await using var host = bot;
        var message = bot.Personal("sofie", "message", json => json["text"] = Text(_inserted));

        await bot.PostAsync(message);
        await bot.PostAsync(message.DeepClone().AsObject());

        Assert.Contains("\"revision\":1", (await PreviewAsync(bot)).Shown, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Teams.Messages, shown => shown.Shown.Contains("Der er kommet en nyere udgave", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_draft_becomes_a_new_edition_when_the_first_was_posted_before_it()
    {
        await using var bot = await BotHost.WithForumAsync();
        await SendAsync(bot, Text(_items));
        var first = await bot.ShownAsync(message => message.Shown.Contains("agenda.post", StringComparison.Ordinal));
        await SendAsync(bot, Text(_inserted));
        var second = await bot.ShownAsync(message => message.ActivityId != first.ActivityId && message.Shown.Contains("agenda.post", StringComparison.Ordinal));
        await PressAsync(bot, "agenda.post", first);

        var said = await PressAsync(bot, "agenda.post", second);

        Assert.Contains("Dagsordenen er derfor en ny udgave", said, StringComparison.Ordinal);
        var preview = await PreviewAsync(bot);
        Assert.Equal(Json.Find(first.Card, "meeting"), Json.Find(preview.Card, "meeting"));
    }

    [Fact]
    public async Task A_draft_that_gets_its_forum_may_turn_out_to_be_a_new_edition()
    {
        var (bot, meeting) = await BotHost.WithMeetingAsync(Text(_items));
        await using var _ = bot;
        await bot.SetUpAsync("sofie", "19:direktion", "Direktionen");
        await SendAsync(bot, Text(_inserted).Replace("Strategisk Chefforum", "Ledergruppen", StringComparison.Ordinal));
        var question = await bot.ShownAsync(message => message.Shown.Contains("agenda.forum", StringComparison.Ordinal));

        await PressAsync(bot, "agenda.forum", question, ("forum", BotHost.Channel));

        Assert.Equal(meeting, Json.Find((await PreviewAsync(bot)).Card, "meeting"));
    }

    [Fact]
    public async Task An_addendum_adds_its_items_and_says_what_it_is()
    {
        var (bot, _) = await BotHost.WithMeetingAsync(Text(_items));
        await using var host = bot;

        await SendAsync(bot, Text([("Skoleveje", "S2026-9")]).Replace("DAGSORDEN", "TILLÆGSDAGSORDEN", StringComparison.Ordinal));
        var preview = await PreviewAsync(bot);
        Assert.Contains("Tillægsdagsorden", preview.Shown, StringComparison.Ordinal);
        await PressAsync(bot, "revision.post", preview);

        var added = await bot.ShownAsync(message => message.Shown.Contains("Skoleveje", StringComparison.Ordinal) && message.Shown.Contains("item.position", StringComparison.Ordinal));
        Assert.Contains("\"Punkt 4\"", added.Shown, StringComparison.Ordinal);
    }

    internal static string Text((string Title, string Case)[] items) => string.Concat(
        items.Select((item, at) => $"\n\nPunkt {at + 1}: {item.Title}\n\n{item.Case}\n\nSagens kerne\n\nSagen forelægges.")
            .Prepend("DAGSORDEN Strategisk Chefforum d. 14-10-2026\n\nMødedato Onsdag d. 14. oktober 2026 kl. 08:30\n\nMødested Mødelokale 2"));

    private static Task<PostedMessage> PreviewAsync(BotHost bot) =>
        bot.ShownAsync(message => message.Shown.Contains("revision.post", StringComparison.Ordinal));

    private static Task<HttpResponseMessage> SendAsync(BotHost bot, string text) =>
        bot.PostAsync(bot.Personal("sofie", "message", json => json["text"] = text));

    private static async Task<string> PressAsync(BotHost bot, string verb, PostedMessage card, params (string Name, string Value)[] inputs)
    {
        var data = new JsonObject { ["meeting"] = Json.Find(card.Card, "meeting"), ["revision"] = Json.Find(card.Card, "revision") };
        foreach (var (name, value) in inputs)
            data[name] = value;
        var answer = await bot.PostAsync(bot.Personal("sofie", "invoke", json =>
        {
            json["name"] = "adaptiveCard/action";
            json["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data } };
        }));
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.ToJsonString(Json.Readable);
    }
}
