using System.Reflection;
using System.Text;
using MoedeBot.Operations;

namespace MoedeBot.Tests.Documents;

public class ConvertCommandTests
{
    private static readonly string Sample = Seeds.Samples()[0];

    [Fact]
    public async Task The_text_of_a_sample_is_its_own_bytes()
    {
        var (code, output, errors) = await RunAsync("convert", Sample, "--to", "text");

        Assert.Equal((0, await File.ReadAllTextAsync(Sample), ""), (code, output, errors));
    }

    [Fact]
    public async Task Standard_input_is_read_and_remarks_go_to_the_errors()
    {
        var (code, output, errors) = await RunAsync("-", "--remarks");

        Assert.Equal(2, code);
        Assert.StartsWith("\n\nREFERAT Chefforum", output, StringComparison.Ordinal);
        Assert.Contains("[cpr-seen]", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json", "{\"kind\":\"agenda\"")]
    [InlineData("html", "<!DOCTYPE html>")]
    [InlineData("md", "# DAGSORDEN")]
    public async Task Other_forms_are_printed(string form, string start)
    {
        var (code, output, _) = await RunAsync(Sample, "--to", form);

        Assert.Equal(0, code);
        Assert.StartsWith(start, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_houses_style_gets_its_words_and_its_place_for_the_decision()
    {
        var (code, output, _) = await RunAsync("-", "--as", "kalundborg");

        Assert.Equal(2, code);
        Assert.Contains("Punkt 1: Løn\n\nBeslutning\n\nGodkendt.\n\nSagsfremstilling\n\nResume og sagens baggrund\n\nFor 010190-1234.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_meeting_document_ends_with_3_and_the_reason()
    {
        var (code, output, errors) = await RunAsync(Path.Combine(Seeds.Root, "README.md"));

        Assert.Equal((3, ""), (code, output));
        Assert.Contains("ligner ikke en dagsorden", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_starts_without_the_web_hosts_assemblies()
    {
        var main = typeof(ConvertCommand).Assembly.EntryPoint!.DeclaringType!.GetNestedTypes(BindingFlags.NonPublic)
            .Single(t => t.Name.StartsWith("<<Main>", StringComparison.Ordinal));
        var body = main.GetMethod("MoveNext", BindingFlags.Instance | BindingFlags.NonPublic)!.GetMethodBody()!;
        var used = body.LocalVariables.Select(l => l.LocalType).Concat(main.GetRuntimeFields().Select(f => f.FieldType));

        Assert.DoesNotContain(used, t => t.FullName?.Contains("AspNetCore", StringComparison.Ordinal) == true);
    }

    [Theory]
    [InlineData("convert")]
    [InlineData("a.txt", "--to", "pdf")]
    [InlineData("a.txt", "--as", "ukendt")]
    [InlineData("a.txt", "b.txt")]
    [InlineData("a.txt", "--to", "docx")]
    [InlineData("findes-ikke.txt")]
    public async Task Wrong_use_ends_with_64(params string[] args) => Assert.Equal(64, (await RunAsync(args)).Code);

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] args)
    {
        var text = "REFERAT Chefforum d. 30-03-2023\n\nSak 1: Løn\n\nAnledning\n\nFor 010190-1234.\n\nBeslutning\n\nGodkendt.\n\nVedlegg\n\nNotat";
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(text));
        using var output = new StringWriter();
        using var errors = new StringWriter();
        return (await ConvertCommand.RunAsync(args, input, output, errors), output.ToString(), errors.ToString());
    }
}
