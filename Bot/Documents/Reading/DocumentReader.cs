namespace MoedeBot.Documents.Reading;

/// <summary>Reads a file of any format that is known, told by its bytes and not by its name.</summary>
public static class DocumentReader
{
    /// <summary>Reads text, a Word document, a web page or Markdown.</summary>
    /// <param name="bytes">The file's bytes.</param>
    /// <param name="style">The style to read in; null to recognise it.</param>
    public static ReadOutcome Read(byte[] bytes, HouseStyle? style = null)
    {
        if (bytes.Length > AgendaReader.MostBytes)
            return AgendaReader.TooLarge();
        return bytes switch
        {
            [(byte)'P', (byte)'K', 3, 4, ..] => ReadDocx(bytes, style),
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] =>
                new ReadOutcome.Refused("PDF kan ikke læses direkte; åbn filen, kopiér al teksten og indsæt den.", "pdf"),
            [0xD0, 0xCF, 0x11, 0xE0, ..] =>
                new ReadOutcome.Refused("Filen er et gammelt eller låst Word-dokument; gem den som .docx uden adgangskode.", "old-word"),
            _ => ReadText(TextDecoder.Decode(bytes), style),
        };
    }

    private static ReadOutcome ReadText(Decoded decoded, HouseStyle? style) =>
        decoded.Text is { } text && Structured(text) is { } structured ? structured.Read(style) : AgendaReader.Read(decoded, style);

    private static ReadOutcome ReadDocx(byte[] bytes, HouseStyle? style)
    {
        var (text, refused) = DocxReader.Read(bytes);
        return refused ?? text!.Read(style);
    }

    private static StructuredText? Structured(string text) =>
        IsHtml(text) ? HtmlReader.Read(text) : MarkdownReader.Recognises(text) ? MarkdownReader.Read(text) : null;

    private static bool IsHtml(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 1000)).TrimStart(['\uFEFF', ' ', '\r', '\n', '\t']);
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (start.StartsWith("<") && start.Contains("<body", StringComparison.OrdinalIgnoreCase));
    }
}
