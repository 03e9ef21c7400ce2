using System.Diagnostics;
using System.Globalization;

namespace MoedeBot.Demo.Play;

/// <summary>Tells what happens, a line for each step, so that the meeting can be followed in a terminal.</summary>
/// <param name="output">Where it is told.</param>
public sealed class Story(TextWriter output)
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");
    private readonly long started = Stopwatch.GetTimestamp();

    /// <summary>A part of the meeting begins.</summary>
    public void Chapter(string title) => output.WriteLine($"\n{title}");

    /// <summary>Something happened, with the seconds since the beginning.</summary>
    public void Step(string text) =>
        output.WriteLine(string.Create(Danish, $"  {Stopwatch.GetElapsedTime(started).TotalSeconds,6:0.0}  {text}"));

    /// <summary>Text as it is.</summary>
    public void Quote(string text) => output.WriteLine(text);

    /// <summary>Text on one line, cut to a length that a terminal holds.</summary>
    public static string Excerpt(string text)
    {
        const int longest = 90;
        var line = string.Join(' ', text.Split((char[])['\n', '\r', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= longest ? line : line[..(longest - 1)] + "…";
    }
}
