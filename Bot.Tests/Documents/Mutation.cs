namespace MoedeBot.Tests.Documents;

/// <summary>Ways in which documents get damaged.</summary>
internal static class Mutation
{
    public static string Of(string text, Random random)
    {
        for (var left = random.Next(1, 6); left > 0; left--)
            text = string.Join('\n', Once(text.Split('\n').ToList(), random));
        return text;
    }

    public static byte[] Of(byte[] bytes, Random random)
    {
        var from = random.Next(bytes.Length);
        var damaged = bytes.ToArray();
        for (var left = random.Next(1, 20); left > 0; left--)
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
        return random.Next(3) switch
        {
            0 => bytes[..from],
            1 => [.. damaged[..from], .. damaged[Math.Min(from + random.Next(50), damaged.Length)..]],
            _ => damaged,
        };
    }

    private static List<string> Once(List<string> lines, Random random)
    {
        var (a, b) = (random.Next(lines.Count), random.Next(lines.Count));
        switch (random.Next(7))
        {
            case 0:
                lines.RemoveAt(a);
                break;
            case 1:
                lines.Insert(a, lines[b]);
                break;
            case 2:
                (lines[a], lines[b]) = (lines[b], lines[a]);
                break;
            case 3:
                lines[a] = lines[a][..random.Next(lines[a].Length + 1)];
                break;
            case 4:
                lines[a] = new string(' ', random.Next(5)) + lines[a];
                break;
            case 5:
                lines[a] += "\t" + lines[b];
                break;
            default:
                lines[a] = string.Concat(lines[a].OrderBy(_ => random.Next()));
                break;
        }

        return lines.Count == 0 ? [""] : lines;
    }
}
