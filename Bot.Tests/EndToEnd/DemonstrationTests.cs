using MoedeBot.Demo.Play;
using MoedeBot.Tests.Support;
using Xunit.Abstractions;

namespace MoedeBot.Tests.EndToEnd;

/// <summary>What <c>./start.sh --demo AGENDA</c> plays, with the agendas written for this project and with real documents where they are at hand.</summary>
[Collection(EndToEndTests.Name)]
[Trait("Category", "Slow")]
public sealed class DemonstrationTests(ITestOutputHelper output)
{
    public static TheoryData<string> Samples { get; } = [.. Texts(RepositoryRoot.File("samples"))];

    public static TheoryData<string> Documents { get; } = [.. Texts(RealDocumentsTheoryAttribute.Folder)];

    [PlaygroundTheory]
    [MemberData(nameof(Samples))]
    public async Task An_agenda_of_each_house_style_becomes_minutes(string file)
    {
        var (agenda, minutes) = await PlayAsync(file);

        Assert.Empty(MinutesCheck.Faults(agenda, minutes.Text));
    }

    [RealDocumentsTheory]
    [MemberData(nameof(Documents))]
    public async Task Minutes_made_of_a_real_document_and_its_own_decisions_are_that_document(string file)
    {
        var (agenda, minutes) = await PlayAsync(file);

        Assert.True(agenda.HasDecisions);
        Assert.Equal("identisk", MinutesCheck.Compare(agenda.Text, minutes.Text));
    }

    private async Task<(AgendaScript Agenda, MinutesPage Minutes)> PlayAsync(string file)
    {
        var agenda = AgendaScript.Read(await File.ReadAllTextAsync(RepositoryRoot.File(file)));
        await using var theatre = await Theatre.StartAsync(output);
        return (agenda, await new Demonstration(theatre.Stage, agenda, theatre.Story).RunAsync(theatre.Playground, theatre.Deadline));
    }

    private static IEnumerable<string> Texts(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(file => Path.GetRelativePath(RepositoryRoot.Path, file))
        : [];
}
