using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MoedeBot.Cards;
using MoedeBot.Meetings;
using MoedeBot.Teams.Messages;
using MoedeBot.Tests.Cards;
using MoedeBot.Tests.Support;
using static MoedeBot.Tests.Teams.WholeMeetingTests;

namespace MoedeBot.Tests.Teams;

/// <summary>A forum with a meeting that runs, one that is over and one that is a draft, for one person to try everything on.</summary>
internal sealed class RoleStage(BotHost bot) : IAsyncDisposable
{
    public const string OtherTenant = "tenant-2:fremmed";
    public const string ClosedCase = "item.case (lukket punkt)";

    public const string NotSetUp = "et andet forum";

    private const string Items = """
        DAGSORDEN Strategisk Chefforum d. 14-10-2026

        Mødedato Onsdag d. 14. oktober 2026 kl. 08:30

        Punkt 1: Tidsplan

        Sagens kerne

        Tidsplanen forelægges.

        Punkt 2: Lukket: Personsag

        Sagens kerne

        Sagen forelægges.

        Punkt 3: Budget

        Sagens kerne

        Budgettet forelægges.

        Punkt 4: Eventuelt

        Punkt 5: Godkendelse af referat
        """;

    private readonly Dictionary<string, string> meetings = [];
    private readonly Dictionary<string, string> revisions = [];
    private long action;
    private long[] corrections = [];

    /// <summary>The verbs that a card opens a dialog with, where the client has dialogs.</summary>
    public static IReadOnlySet<string> Openers { get; } = CardGallery.Of(SampleMeeting.Danish with { Dialogs = true })
        .SelectMany(card => Json.Objects(JsonNode.Parse(card.Card.ToJson())))
        .Where(data => data["msteams"] is JsonObject teams && (string?)teams["type"] == "task/fetch").Select(data => (string)data["verb"]!).ToHashSet();

    public static string Say(ChatCommand command) => $"@MødeBot {command.Danish}";

    public static async Task<RoleStage> StartAsync()
    {
        var stage = new RoleStage(await BotHost.WithForumAsync());
        await stage.SetAsync();
        return stage;
    }

    public async Task<string> TryAsync(string person, string action) =>
        IsPress(action) ? await PressAsync(person, action) : await SayAsync(person, action[(action.IndexOf(' ', StringComparison.Ordinal) + 1)..]);

    public static bool IsPress(string action) => !action.StartsWith('@');

    /// <summary>What a dialog asks with: to be opened, or with what is filled in.</summary>
    public static string Invoke(string action) => Openers.Contains(VerbOf(action)) ? "task/fetch" : "task/submit";

    public async Task<string> TryInDialogAsync(string person, string action)
    {
        var response = await bot.PostAsync(Elsewhere(person, bot.Activity(Name(person), "invoke", json =>
        {
            var data = Data(action);
            data["verb"] = VerbOf(action);
            (json["name"], json["value"]) = (Invoke(action), new JsonObject { ["data"] = data });
        })));
        var answer = await response.Content.ReadAsStringAsync();
        // No answer closes the dialog.
        var task = answer.Length == 0 ? null : JsonNode.Parse(answer)!["task"]!;
        var outcome = Outcome(task?.ToJsonString(Json.Readable) ?? "");
        return outcome == "ja" && (string?)task?["type"] == "message" ? (string)task["value"]! : outcome;
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    private async Task SetAsync()
    {
        await bot.PressAsync("sofie", "forum.save", new() { ["name"] = "Strategisk Chefforum", ["style"] = "nordfyn", ["deputies"] = "anders", ["release"] = "self", ["corrections"] = "3" });
        foreach (var (at, name) in new[] { "ended", "running", "draft", "dropped", "revised" }.Index())
            meetings[name] = await DraftAsync(OnDay(at + 1));
        await PostAsync("ended");
        for (var item = 1; item <= 5; item++)
            await bot.PressAsync("sofie", "item.conclude", On(meetings["ended"], item, ("decision", "Godkendt."), ("sure", "1")));
        await bot.PressAsync("sofie", "item.actions.save", On(meetings["ended"], 3, ("words1", "Notat")));
        await bot.ShownAsync(message => message.Shown.Contains("Åbn referatet", StringComparison.Ordinal));
        foreach (var text in (string[])["Tallet er forkert", "Navnet er forkert"])
            await bot.PressAsync("mette", CardVerbs.CorrectionSave, new() { ["meeting"] = meetings["ended"], ["under"] = "1", ["text"] = text });
        var ended = (await bot.Services.GetRequiredService<MeetingLog>().FindAsync(new MeetingId(meetings["ended"]), CancellationToken.None))!;
        (action, corrections) = (ended.Actions[0].Id, [.. ended.Corrections.Select(correction => correction.Id)]);
        await PostAsync("running");
        await bot.PressAsync("sofie", "item.conclude", On(meetings["running"], 4, ("decision", "Intet.")));
        await PostAsync("revised");
        revisions["running"] = await ReviseAsync(2);
        revisions["revised"] = await ReviseAsync(5);
    }

    private async Task<string> ReviseAsync(int day)
    {
        await bot.SayAsync("sofie", "dagsorden\n" + OnDay(day).Replace("Punkt 1: Tidsplan", "Punkt 1: Tidsplanen", StringComparison.Ordinal));
        var preview = await bot.ShownAsync(message => message.Shown.Contains("\"revision.post\"", StringComparison.Ordinal)
            && !revisions.ContainsKey(meetings.First(pair => pair.Value == Json.Find(message.Card, "meeting")).Key));
        return Json.Find(preview.Card, "revision")!;
    }

    private Task<JsonObject> PostAsync(string name) => bot.PressAsync("sofie", "agenda.post", new() { ["meeting"] = meetings[name] });

    private async Task<string> DraftAsync(string agenda)
    {
        await bot.SayAsync("sofie", "dagsorden\n" + agenda);
        var preview = await bot.ShownAsync(message => message.Shown.Contains("\"agenda.post\"", StringComparison.Ordinal)
            && !meetings.ContainsValue(Json.Find(message.Card, "meeting")!));
        return Json.Find(preview.Card, "meeting")!;
    }

    private async Task<string> PressAsync(string person, string action)
    {
        var response = await bot.PostAsync(Elsewhere(person, bot.Activity(Name(person), "invoke", json =>
        {
            json["name"] = "adaptiveCard/action";
            json["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = VerbOf(action), ["data"] = Data(action) } };
        })));
        return Outcome(JsonNode.Parse(await response.Content.ReadAsStringAsync())!.ToJsonString(Json.Readable));
    }

    private async Task<string> SayAsync(string person, string text)
    {
        var before = bot.Teams.Messages.Count;
        await bot.PostAsync(Elsewhere(person, bot.Activity(Name(person), "message", json => BotHost.Mentioning(json, text))));
        return Outcome(bot.Teams.Messages.Skip(before).Last(message => message.ConversationId.EndsWith(";messageid=1", StringComparison.Ordinal)).Activity.ToJsonString(Json.Readable));
    }

    private JsonObject Data(string action) => action switch
    {
        CardVerbs.ForumSave => new() { ["name"] = "Strategisk Chefforum", ["style"] = "nordfyn" },
        CardVerbs.AgendaRead => new() { ["text"] = Items },
        CardVerbs.AgendaNext => new() { ["text"] = "18-11-2026" },
        CardVerbs.AgendaPost => new() { ["meeting"] = meetings["draft"] },
        CardVerbs.AgendaDiscard => new() { ["meeting"] = meetings["dropped"] },
        CardVerbs.AgendaForum => new() { ["meeting"] = meetings["draft"], ["forum"] = BotHost.Channel },
        CardVerbs.RevisionPost => new() { ["meeting"] = meetings["running"], ["revision"] = revisions["running"] },
        CardVerbs.RevisionDiscard => new() { ["meeting"] = meetings["revised"], ["revision"] = revisions["revised"] },
        CardVerbs.AttendanceOpen or CardVerbs.AttendanceAll or CardVerbs.TimetableShow =>
            new() { ["meeting"] = meetings["running"], ["called"] = "Mette Prøvesen" },
        CardVerbs.UndisputedOpen or CardVerbs.UndisputedConclude => new() { ["meeting"] = meetings["running"] },
        CardVerbs.TimetableStart or CardVerbs.TimetableEdit => new() { ["meeting"] = meetings["running"] },
        CardVerbs.TimetablePreview or CardVerbs.TimetableSave =>
            new() { ["meeting"] = meetings["running"], ["line"] = "i1", ["what"] = "swap", ["with"] = "3", ["shown"] = "swap 1   3 " },
        CardVerbs.MinutesInternal or CardVerbs.MinutesShow or CardVerbs.Correction or CardVerbs.Corrections => new() { ["meeting"] = meetings["ended"] },
        CardVerbs.CorrectionSave => new() { ["meeting"] = meetings["ended"], ["under"] = "3", ["text"] = "Frist mangler" },
        CardVerbs.CorrectionAccept => new() { ["meeting"] = meetings["ended"], ["correction"] = corrections[0] },
        CardVerbs.CorrectionDecline => new() { ["meeting"] = meetings["ended"], ["correction"] = corrections[1], [$"answer{corrections[1]}"] = "Det står der" },
        CardVerbs.ItemApprove => On(meetings["running"], 5),
        CardVerbs.MinutesRelease => new() { ["meeting"] = meetings["ended"] },
        CardVerbs.ActionDone => new() { ["meeting"] = meetings["ended"], ["action"] = this.action },
        CardVerbs.ItemActions or CardVerbs.ItemActionsSave => On(meetings["ended"], 1, ("words1", "Notat")),
        CardVerbs.ItemReopen or CardVerbs.ItemReopenSave => On(meetings["running"], 4, ("reason", "Fejl")),
        CardVerbs.ItemConclude => On(meetings["running"], 3, ("decision", "Godkendt.")),
        ClosedCase => On(meetings["running"], 2),
        _ => On(meetings["running"], 1, ("text", "Ja tak"), ("position", "agree"), ("page", "1"), ("comment", "1")),
    };

    private static string VerbOf(string action) => action.Split(' ')[0];

    private static string OnDay(int day) => Items.Replace("14", $"{day:00}", StringComparison.Ordinal);

    private static string Name(string person) => person[(person.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static JsonObject Elsewhere(string person, JsonObject activity)
    {
        if (person == OtherTenant)
        {
            activity["conversation"]!["tenantId"] = "tenant-2";
            activity["channelData"]!["tenant"]!["id"] = "tenant-2";
        }

        return activity;
    }

    // By the sentences on screen: they are what a person sees.
    private static string Outcome(string answer) =>
        Has(answer, "Det kan kun sekretæren") ? "kun sekretær"
        : Has(answer, "Kun medlemmer af forummets team") || Has(answer, "Det skal ske i forummets kanal") ? "kun teamet"
        : Has(answer, "Det kan kun forummets egne medlemmer") ? "ikke gæster"
        : Has(answer, "Hej, jeg er MødeBot") ? NotSetUp
        : Has(answer, "Der er ikke ændret noget") || Has(answer, "vnd.microsoft.activity.message") ? answer
        : "ja";

    private static bool Has(string text, string sentence) => text.Contains(sentence, StringComparison.Ordinal);
}
