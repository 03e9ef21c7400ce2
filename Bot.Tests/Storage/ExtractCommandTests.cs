using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MoedeBot.Documents;
using MoedeBot.Meetings;
using MoedeBot.Minutes;
using MoedeBot.Storage;
using MoedeBot.Storage.Extracts;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Storage;

/// <summary>What the municipality hands out when somebody asks for all about a person or a case.</summary>
public sealed class ExtractCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("moedebot");

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Everything_that_a_person_did_and_every_text_that_names_the_person_is_there()
    {
        await FillAsync();

        var lines = await ExtractAsync("person", "export", "METTE");

        Assert.Equal(
            ["event", "event", "mention", "mention", "mention", "mention"], lines.Select(line => line["kind"]!.GetValue<string>()).Order(StringComparer.Ordinal));
        Assert.Contains(lines, line => line["event"]?["event"]?["text"]?.GetValue<string>() == "Enig i punktet");
        Assert.Equal(
            ["dagsorden, Punkt 2, Sagsfremstilling", "dagsorden, deltagere", "hændelse, decision", "referat, version 1, Punkt 2, Sagsfremstilling"],
            lines.Where(line => line["place"] is not null).Select(line => line["place"]!.GetValue<string>()).Order(StringComparer.Ordinal));
        Assert.All(lines, line => Assert.Equal(("m1", "Strategisk Chefforum", "2026-10-14"), (line["meeting"]!.GetValue<string>(), line["forum"]!.GetValue<string>(), line["date"]!.GetValue<string>())));
    }

    [Fact]
    public async Task Another_persons_words_are_left_out()
    {
        await FillAsync();

        Assert.DoesNotContain("Andet synspunkt", string.Concat(await ExtractAsync("person", "export", "mette")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_is_handed_out_to_its_writer_and_to_nobody_else()
    {
        await FillAsync();
        await using (var services = new ServiceCollection().AddLogging().AddStorage(Configuration).BuildServiceProvider())
        {
            var note = new RecordedEvent(9, MeetingBuilder.Now, MeetingBuilder.Anders, null, new NoteKept(2, "Mette Prøvesen virker presset"));
            await services.GetRequiredService<IEventLog>().TryAppendAsync(MeetingBuilder.Meeting, 8, [note], default);
        }

        Assert.Contains("virker presset", string.Concat(await ExtractAsync("person", "export", "anders")), StringComparison.Ordinal);
        Assert.DoesNotContain("virker presset", string.Concat(await ExtractAsync("person", "export", "mette")), StringComparison.Ordinal);
        Assert.DoesNotContain("virker presset", string.Concat(await ExtractAsync("case", "export", "S2021-736")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secretary_is_found_as_one_with_the_agenda_handed_in_but_not_its_text()
    {
        await FillAsync();

        var lines = await ExtractAsync("person", "export", "sofie");

        Assert.Equal("Sofie Sekretær", Assert.Single(lines, line => line["kind"]!.GetValue<string>() == "secretary")["name"]!.GetValue<string>());
        var handedIn = Assert.Single(lines, line => line["event"]?["event"]?["$type"]?.GetValue<string>() == "agenda-received");
        Assert.Null(handedIn["event"]!["event"]!["agenda"]);
    }

    [Fact]
    public async Task A_name_that_the_person_is_not_stored_under_can_be_given()
    {
        await FillAsync();

        Assert.Empty(await ExtractAsync("person", "export", "nobody"));
        Assert.Equal(2, (await ExtractAsync("person", "export", "nobody", "--name", "hanne gæst")).Count(line => line["kind"]!.GetValue<string>() == "mention"));
    }

    [Theory]
    [InlineData("S2021-736")]
    [InlineData(" s2021-736 ")]
    public async Task Everything_on_a_case_is_there_and_nothing_on_others(string number)
    {
        await FillAsync();

        var lines = await ExtractAsync("case", "export", number);

        Assert.Equal(
            ["agenda-item", "event", "event", "event", "minutes-item"], lines.Select(line => line["kind"]!.GetValue<string>()).Order(StringComparer.Ordinal));
        Assert.Equal(2, lines.Single(line => line["kind"]!.GetValue<string>() == "agenda-item")["item"]!["number"]!.GetValue<int>());
        Assert.DoesNotContain("Budget", string.Concat(lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_about_somebody_or_something_is_said_so()
    {
        await FillAsync();

        Assert.Equal(1, await RunAsync(TextWriter.Null, "person", "export", "nobody"));
        Assert.Equal(1, await RunAsync(TextWriter.Null, "case", "export", "S1999-1"));
    }

    [Fact]
    public async Task It_goes_into_a_file_when_one_is_named()
    {
        await FillAsync();
        var file = Path.Combine(folder.FullName, "udtraek.jsonl");

        Assert.Equal(0, await RunAsync(TextWriter.Null, "person", "export", "mette", "--out", file));

        Assert.Equal(6, (await File.ReadAllLinesAsync(file)).Length);
    }

    [Theory]
    [InlineData("person")]
    [InlineData("person", "export")]
    [InlineData("person", "export", "--all")]
    [InlineData("person", "delete", "mette")]
    [InlineData("person", "export", "mette", "--name")]
    [InlineData("case", "export", "S1", "--name", "Mette")]
    [InlineData("case", "export", "S1", "S2")]
    public async Task Wrong_use_is_explained(params string[] args) => Assert.Equal(64, await RunAsync(TextWriter.Null, args));

    private async Task FillAsync()
    {
        await using var services = new ServiceCollection().AddLogging().AddStorage(Configuration).BuildServiceProvider();
        var agenda = MeetingBuilder.Agenda(MeetingBuilder.Item(1, "Budget") with { CaseNumber = new("S2021-7361") }, MeetingBuilder.Item(2, "Skoler") with
        {
            CaseNumber = new("S2021-736"),
            Sections = [new("Sagsfremstilling", SectionKind.Presentation, [new ParagraphBlock([new("Mette "), new("Prøvesen") { Bold = true }, new(" har hørt Hanne Gæst.")])])],
        });
        agenda = agenda with { Head = agenda.Head with { Participants = [new("Mette Prøvesen", null)] } };
        (Person By, MeetingEvent Event)[] happened =
        [
            (MeetingBuilder.Sofie, new AgendaReceived(MeetingBuilder.Forum, agenda, [], false, "a:1")), (MeetingBuilder.Sofie, new AgendaPosted()),
            (MeetingBuilder.Mette, new CommentAdded(2, "Enig i punktet")), (MeetingBuilder.Anders, new CommentAdded(2, "Andet synspunkt")),
            (MeetingBuilder.Mette, new PositionTaken(1, Position.Agree)), (MeetingBuilder.Sofie, new ItemConcluded(1, "Budgettet godkendes.")),
            (MeetingBuilder.Sofie, new ItemConcluded(2, "mette prøvesen går videre.")), (Person.Bot, new MinutesCompiled(1, "00", 7)),
        ];
        await services.GetRequiredService<IForumDirectory>().TrySaveAsync(MeetingBuilder.Forum, null, default);
        await services.GetRequiredService<IEventLog>().TryAppendAsync(
            MeetingBuilder.Meeting, 0, [.. happened.Select((one, index) => new RecordedEvent(index + 1, MeetingBuilder.Now, one.By, null, one.Event))], default);
        await services.GetRequiredService<IMinutesArchive>().SaveAsync(
            new(MeetingBuilder.Forum.Id, MeetingBuilder.Meeting, 1, new(2026, 10, 14), MeetingBuilder.Now, "00", "Referat", agenda with { Head = agenda.Head with { Participants = [] } }), default);
    }

    private async Task<List<JsonNode>> ExtractAsync(params string[] args)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await RunAsync(output, args);
        return [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
    }

    private Task<int> RunAsync(TextWriter output, params string[] args) => ExtractCommand.RunAsync(args, Configuration, output, TextWriter.Null);

    private IConfigurationRoot Configuration => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["Storage:Path"] = Path.Combine(folder.FullName, "bot.db") }).Build();
}
