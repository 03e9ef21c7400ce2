namespace MoedeBot.Documents.Reading;

/// <summary>What a format with structure of its own was taken apart into.</summary>
/// <param name="Chunks">The running text.</param>
/// <param name="Remarks">What was moved, and what was left out.</param>
/// <param name="PageMarks">Page headers and footers.</param>
internal sealed record StructuredText(IReadOnlyList<Chunk> Chunks, IReadOnlyList<Remark> Remarks, IReadOnlyList<string> PageMarks)
{
    /// <summary>Reads it, and says what the format had to say beside what the reader has.</summary>
    public ReadOutcome Read(HouseStyle? style) => AgendaReader.ReadChunks(Chunks, style) switch
    {
        ReadOutcome.Read read => read with { Remarks = [.. read.Remarks.Concat(Remarks).OrderBy(r => r.Line)], Document = read.Document with { PageMarks = PageMarks } },
        var refused => refused,
    };
}
