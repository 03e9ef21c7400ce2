using System.Collections;
using System.Runtime.CompilerServices;

namespace MoedeBot.Documents.Reading;

/// <summary>Some lines in a row of a source, without a list of their own: long documents have hundreds of thousands of such rows.</summary>
[CollectionBuilder(typeof(LineRun), nameof(Of))]
internal readonly struct LineRun(IReadOnlyList<SourceLine> source, int start, int count) : IReadOnlyList<SourceLine>
{
    /// <summary>How many lines.</summary>
    public int Count => count;

    /// <summary>The line at that place of the run.</summary>
    public SourceLine this[int index] => index < count ? source[start + index] : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>Lines that are not in a source, for collection expressions.</summary>
    public static LineRun Of(ReadOnlySpan<SourceLine> lines) => new(lines.ToArray(), 0, lines.Length);

    /// <summary>The run without its first <paramref name="skipped"/> lines.</summary>
    public LineRun From(int skipped) => new(source, start + skipped, count - skipped);

    /// <inheritdoc/>
    public IEnumerator<SourceLine> GetEnumerator()
    {
        for (var at = start; at < start + count; at++)
            yield return source[at];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
