using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using MoedeBot.Documents;
using MoedeBot.Documents.Printing;
using MoedeBot.Documents.Reading;
using MoedeBot.Tests.Support;
using static MoedeBot.Tests.Teams.RevisionTests;

namespace MoedeBot.Tests.Web;

/// <summary>Agendas handed in by a case system, and what becomes of them in the channel.</summary>
public sealed class EsdhAgendasTests : EsdhStage
{
    public static TheoryData<string, byte[]> Bodies
    {
        get
        {
            var document = ((ReadOutcome.Read)AgendaReader.Read(Agenda)).Document;
            var word = DocxPrinter.Print(document);
            return new()
            {
                { "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(Agenda) },
                { "text/html", Encoding.UTF8.GetBytes(HtmlPrinter.Print(document)) },
                { "text/markdown", Encoding.UTF8.GetBytes(MarkdownPrinter.Print(document)) },
                { "application/vnd.openxmlformats-officedocument.wordprocessingml.document", word },
                { "application/json", Encoding.UTF8.GetBytes(new JsonObject { ["text"] = Agenda }.ToJsonString()) },
                { "application/json", Encoding.UTF8.GetBytes(new JsonObject { ["file"] = Convert.ToBase64String(word) }.ToJsonString()) },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task AnAgenda_is_taken_in_and_its_preview_stands_in_the_channel(string type, byte[] body)
    {
        var answer = await SendAsync(body, type);
        var told = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;

        Assert.Equal((HttpStatusCode.Created, 2, false), (answer.StatusCode, (int)told["items"]!, (bool)told["revision"]!));
        Assert.NotNull(told["remarks"]);
        var preview = await Bot.ShownAsync(message => message.Shown.Contains("agenda.post", StringComparison.Ordinal));
        Assert.StartsWith(BotHost.Channel, preview.ConversationId, StringComparison.Ordinal);
        Assert.Equal((string)told["meeting"]!, Json.Find(preview.Card, "meeting"));
    }

    [Fact]
    public async Task The_secretary_posts_what_was_handed_in_and_nobody_else_can()
    {
        var meeting = (string)(await (await SendAsync(Agenda)).Content.ReadFromJsonAsync<JsonObject>())!["meeting"]!;

        Assert.Contains("Det kan kun sekretæren", Json.Said(await Bot.PressAsync("mette", "agenda.post", new() { ["meeting"] = meeting })), StringComparison.Ordinal);
        await Bot.PressAsync("sofie", "agenda.post", new() { ["meeting"] = meeting });

        await Bot.ShownAsync(message => message.Shown.Contains("item.position", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_call_that_is_repeated_with_its_key_is_answered_again_and_has_one_effect()
    {
        var first = await (await SendAsync(Agenda, "nøgle-1")).Content.ReadAsStringAsync();
        await Bot.ShownAsync(message => message.Shown.Contains("agenda.post", StringComparison.Ordinal));

        var again = await SendAsync(Agenda, "nøgle-1");
        Assert.Equal((HttpStatusCode.Created, first), (again.StatusCode, await again.Content.ReadAsStringAsync()));

        var other = await SendAsync(Agenda + "\n\nMere.", "nøgle-1");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        await IsProblemAsync(other, "Idempotency-Key er brugt til en anden dagsorden");
    }

    [Fact]
    public async Task A_new_edition_is_told_to_be_one_and_repeating_it_after_the_meeting_does_not_begin_another()
    {
        var first = (await (await SendAsync(Agenda)).Content.ReadFromJsonAsync<JsonObject>())!;
        var meeting = (string)first["meeting"]!;
        await Bot.PressAsync("sofie", "agenda.post", new() { ["meeting"] = meeting });
        var newer = Text([("Tidsplan", "S2026-1"), ("Budget 2027", "S2026-2"), ("Skoleveje", "S2026-3")]);

        var revised = (await (await SendAsync(newer, "nøgle-2")).Content.ReadFromJsonAsync<JsonObject>())!;

        Assert.Equal((meeting, true), ((string)revised["meeting"]!, (bool)revised["revision"]!));
        var preview = await Bot.ShownAsync(message => message.Shown.Contains("revision.post", StringComparison.Ordinal));
        Assert.StartsWith(BotHost.Channel, preview.ConversationId, StringComparison.Ordinal);
        foreach (var item in (int[])[1, 2])
            await Teams.WholeMeetingTests.DecideAsync(Bot, meeting, item, "Godkendt.");
        var again = (await (await SendAsync(newer, "nøgle-2")).Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal(revised.ToJsonString(), again.ToJsonString());
    }

    [Fact]
    public async Task TheAgenda_that_is_posted_already_changes_nothing()
    {
        var meeting = (string)(await (await SendAsync(Agenda)).Content.ReadFromJsonAsync<JsonObject>())!["meeting"]!;
        await Bot.PressAsync("sofie", "agenda.post", new() { ["meeting"] = meeting });

        var again = await SendAsync(Agenda);

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.True((bool)(await again.Content.ReadFromJsonAsync<JsonObject>())!["unchanged"]!);
    }

    [Fact]
    public async Task The_description_says_how_to_call()
    {
        var description = (await Bot.Http.GetFromJsonAsync<JsonObject>("/openapi/v1.json"))!;

        var call = description["paths"]!["/api/forums/{forum}/agendas"]!["post"]!;
        Assert.Equal(["application/json", .. ((string[])["text/plain", "text/html", "text/markdown"])], call["requestBody"]!["content"]!.AsObject().Select(content => content.Key).Take(4));
        Assert.Equal(["200", "201", "400", "401", "403", "404", "413", "415", "422", "429"], call["responses"]!.AsObject().Select(response => response.Key).Order(StringComparer.Ordinal));
        Assert.Equal("bearer", (string)description["components"]!["securitySchemes"]!["entra"]!["scheme"]!);
        Assert.Single(description["paths"]!.AsObject());
    }

    [Fact]
    public async Task The_forum_s_card_tells_its_id()
    {
        var card = Json.Said(await Bot.PressAsync("sofie", "forum.save", new() { ["name"] = "Strategisk Chefforum", ["style"] = "nordfyn" }));

        Assert.Contains(Address.Split('/')[3], card, StringComparison.Ordinal);
    }
}
