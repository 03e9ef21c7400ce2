using MoedeBot.Documents;
using MoedeBot.Documents.Printing;
using MoedeBot.Documents.Reading;
using MoedeBot.Operations;
using NJsonSchema;

namespace MoedeBot.Tests.Documents;

public sealed class StyleLearnerTests
{
    private const string Unknown = """


        Referat Havnestyregruppen d. 03-02-2025

        Sted: Havnekontoret

        Punkt 1: Økonomi

        25/117

        Sagens spørgsmål

        Holder budgettet?

        Afvejning

        Økonomi

        Ja, og det er vigtigt for alle, at budgettet holder hele året.

        Havnestyregruppens beslutning

        Taget til efterretning.

        Punkt 2: Bolværk

        Sagens spørgsmål

        Skal det laves i år?

        Afvejning

        Det koster 2 mio. kr.

        Hvem gør hvad

        Per henter tilbud.

        Havnestyregruppens beslutning

        Udsat.

        Punkt 3: Kran

        Sagens spørgsmål

        Hvor skal den stå?

        Hvem gør hvad

        Ida måler op.
        """;

    [Fact]
    public void A_style_learned_from_one_example_reads_it_fully()
    {
        var example = Read(AgendaReader.Read(Unknown));
        var style = StyleLearner.Learn(example.Document, "havnen");
        var again = Read(AgendaReader.Read(Unknown, style));

        Assert.Equal(["Sagens spørgsmål", "Afvejning", "Hvem gør hvad", "Økonomi", "Havnestyregruppens beslutning"], style.Captions.Select(c => c.Caption));
        Assert.Equal("havnen", again.Document.Style);
        Assert.DoesNotContain(again.Remarks, r => r.Code is "style-unknown" or "caption-unknown" or "caption-out-of-order");
        Assert.Equal(["Taget til efterretning.", "Udsat.", null], again.Document.Items.Select(i => i.DecisionText()));
        Assert.Equal(Unknown, TextPrinter.Print(again.Document));
    }

    [Fact]
    public async Task The_command_writes_a_style_file_that_keeps_the_schema_and_can_be_read_with()
    {
        var folder = Directory.CreateTempSubdirectory();
        var (document, file) = (Path.Combine(folder.FullName, "in.txt"), Path.Combine(folder.FullName, "havnen.json"));
        await File.WriteAllTextAsync(document, Unknown);
        var schema = await JsonSchema.FromFileAsync(Path.Combine(Seeds.Root, "Bot", "Documents", "HouseStyles", "house-style.schema.json"));

        Assert.Equal(0, (await RunAsync(document, "--learn", "havnen", "--out", file)).Code);
        Assert.Empty(schema.Validate(await File.ReadAllTextAsync(file)));
        Assert.Equal((0, Unknown), await RunAsync(document, "--with", file));
        Assert.Equal(64, (await RunAsync(document, "--learn", "Ikke et id")).Code);
        Assert.Equal(64, (await RunAsync(document, "--with", document)).Code);
        folder.Delete(recursive: true);
    }

    private static ReadOutcome.Read Read(ReadOutcome outcome) => Assert.IsType<ReadOutcome.Read>(outcome);

    private static async Task<(int Code, string Output)> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        return (await ConvertCommand.RunAsync(args, Stream.Null, output, TextWriter.Null), output.ToString());
    }
}
