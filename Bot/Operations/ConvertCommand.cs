using System.Text;
using System.Text.Json;
using MoedeBot.Documents;
using MoedeBot.Documents.Printing;
using MoedeBot.Documents.Reading;

namespace MoedeBot.Operations;

/// <summary>
/// <c>convert IN [--to text|json|html|docx|md] [--as STYLE] [--with FILE] [--learn ID] [--out FILE]
/// [--remarks]</c>: reads a document and prints it. Starts no
/// server and touches no store. IN may be <c>-</c> for standard input.
/// </summary>
public static class ConvertCommand
{
    private const int Done = 0;
    private const int ReadWithErrors = 2;
    private const int NotADocument = 3;
    private const int WrongUse = 64;

    private const string Usage = """
        convert IN [--to text|json|html|docx|md] [--as STYLE] [--with FILE] [--out FILE] [--remarks]
        convert IN --learn ID [--out FILE]
          IN       a file, or - for standard input: text, Word, web page or Markdown
          --to     what to print; text when left out
          --as     the house style to print in; the one that it was read in when left out
          --with   a house style file to read with
          --learn  write a house style file made from this document instead; ID is its id
          --remarks  the reader's doubts on standard error
        """;

    /// <summary>The command that the program's arguments ask for; null when they ask for another.</summary>
    public static Func<Task<int>>? Find(string[] args) => args is ["convert", .. var rest]
        ? () => RunAsync(rest, Console.OpenStandardInput(), Console.Out, Console.Error)
        : null;

    /// <summary>Runs the command.</summary>
    /// <param name="args">The command line, with or without the leading <c>convert</c>.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="output">Standard output; gets the printed document and nothing else.</param>
    /// <param name="errors">Standard error; gets remarks and reasons.</param>
    /// <returns>0 read, 2 read with errors among the remarks, 3 not a meeting document, 64 wrong use.</returns>
    public static async Task<int> RunAsync(string[] args, Stream input, TextWriter output, TextWriter errors)
    {
        if (ConvertOptions.Parse(args) is not { } options)
            return await FailAsync(errors, Usage, WrongUse);
        try
        {
            var style = options.With is null ? null : HouseStyles.Parse(await File.ReadAllTextAsync(options.With));
            return DocumentReader.Read(await BytesAsync(options.In, input), style) switch
            {
                ReadOutcome.Read read => await PrintAsync(read, options, output, errors),
                ReadOutcome.Refused refused => await FailAsync(errors, refused.Reason, NotADocument),
                _ => throw new InvalidOperationException("Unknown outcome."),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return await FailAsync(errors, e.Message, WrongUse);
        }
    }

    private static async Task<int> PrintAsync(ReadOutcome.Read read, ConvertOptions options, TextWriter output, TextWriter errors)
    {
        if (options.Remarks)
        {
            await errors.WriteLineAsync($"Skabelon: {HouseStyles.Get(read.Document.Style).Name} ({read.Confidence:P0})");
            foreach (var remark in read.Remarks)
                await errors.WriteLineAsync($"{remark.Line}: {remark.Severity}: {remark.Text} [{remark.Code}]");
        }

        var bytes = Printed(read, options);
        if (options.Out is not null)
            await File.WriteAllBytesAsync(options.Out, bytes);
        else
            await output.WriteAsync(Encoding.UTF8.GetString(bytes));
        await output.FlushAsync();
        return read.Remarks.Any(r => r.Severity == Severity.Error) ? ReadWithErrors : Done;
    }

    private static byte[] Printed(ReadOutcome.Read read, ConvertOptions options)
    {
        if (options.Learn is not null)
            return Utf8(HouseStyles.ToJson(StyleLearner.Learn(read.Document, options.Learn)));
        var document = options.As is null ? read.Document : read.Document.As(options.As);
        return options.To switch
        {
            "json" => Utf8(DocumentJson.Serialize(document) + "\n"),
            "html" => Utf8(HtmlPrinter.Print(document)),
            "md" => Utf8(MarkdownPrinter.Print(document)),
            "docx" => DocxPrinter.Print(document),
            _ => Utf8(TextPrinter.Print(document)),
        };
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    // One byte beyond the limit is enough for the reader to refuse; more need not be read.
    private static async Task<byte[]> BytesAsync(string path, Stream input)
    {
        await using var file = path == "-" ? null : File.OpenRead(path);
        var source = file ?? input;
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; bytes.Length <= AgendaReader.MostBytes && (read = await source.ReadAsync(buffer)) > 0;)
            bytes.Write(buffer, 0, read);
        return bytes.ToArray();
    }

    private static async Task<int> FailAsync(TextWriter errors, string reason, int code)
    {
        await errors.WriteLineAsync(reason);
        return code;
    }
}
