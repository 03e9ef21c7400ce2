using MoedeBot.Demo.Play;
using MoedeBot.Tests.Support;
using Xunit.Abstractions;

namespace MoedeBot.Tests.EndToEnd;

/// <summary>What <c>./start.sh --demo AGENDA</c> plays, with the agendas written for this project and with real documents where they are at hand.</summary>
[Collection(EndToEndTests.Name)]
[Trait("Category", "Slow")]
public sealed class DemonstrationTests(ITestOutputHelper output)
{
    // A play mostly waits for the channel's budget, so that several do not get into each other's way.
    private static readonly ParallelOptions _fourAtATime = new() { MaxDegreeOfParallelism = 4 };

    [PlaygroundFact]
    public Task An_agenda_of_each_house_style_becomes_minutes() => PlayAllAsync(RepositoryRoot.File("samples"), (file, agenda, minutes) =>
        Assert.True(MinutesCheck.Faults(agenda, minutes.Text) is [], $"{file}: {string.Join('\n', MinutesCheck.Faults(agenda, minutes.Text))}"));

    [RealDocumentsFact]
    public Task Minutes_made_of_a_real_document_and_its_own_decisions_are_that_document() => PlayAllAsync(RealDocumentsFactAttribute.Folder, (file, agenda, minutes) =>
    {
        Assert.True(agenda.HasDecisions, $"{file}: no decisions");
        Assert.Equal($"{file}: identisk", $"{file}: {MinutesCheck.Compare(agenda.Text, minutes.Text)}");
    });

    private async Task PlayAllAsync(string folder, Action<string, AgendaScript, MinutesPage> check)
    {
        // The longest first, so that none of the long ones is left for the end.
        var files = new DirectoryInfo(folder).EnumerateFiles("*.txt").OrderByDescending(file => file.Length).Select(file => file.FullName).ToList();
        Assert.NotEmpty(files);
        await Parallel.ForEachAsync(files, _fourAtATime, async (file, _) =>
        {
            var (agenda, minutes) = await PlayAsync(file);
            check(Path.GetFileName(file), agenda, minutes);
        });
    }

    private async Task<(AgendaScript Agenda, MinutesPage Minutes)> PlayAsync(string file)
    {
        var agenda = AgendaScript.Read(await File.ReadAllTextAsync(file));
        await using var theatre = await Theatre.StartAsync(output);
        return (agenda, await new Demonstration(theatre.Stage, agenda, theatre.Story).RunAsync(theatre.Playground, theatre.Deadline));
    }
}
