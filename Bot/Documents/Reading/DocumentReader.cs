namespace MoedeBot.Documents.Reading;

/// <summary>Reads a file of any format that is known, told by its bytes and not by its name.</summary>
public static class DocumentReader
{
    /// <summary>Reads text, a Word document, a web page or Markdown.</summary>
    public static ReadOutcome Read(ReadOnlySpan<byte> bytes) => AgendaReader.Read(bytes);
}
