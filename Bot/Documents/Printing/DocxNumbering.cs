using DocumentFormat.OpenXml.Wordprocessing;

namespace MoedeBot.Documents.Printing;

/// <summary>The list numberings of a Word document: one instance for every run of markers, so that numbers come out as printed.</summary>
internal sealed class DocxNumbering
{
    /// <summary>How far a level is set in from the one before it, in twentieths of a point.</summary>
    public const int LevelIndent = 360;

    // Ids of abstract numberings: the marker's form decides.
    private readonly List<string> forms = ["-"];
    private readonly List<(int Form, int Level, int Start)> instances = [];
    private readonly Dictionary<int, (int Instance, string Form, int Next)> running = [];
    private int? attachments;

    /// <summary>The numbering of attachment lists.</summary>
    public int Attachments() => attachments ??= Instance("•", 0, 1);

    /// <summary>Begins a new list: nothing goes on from the last one.</summary>
    public void Restart() => running.Clear();

    /// <summary>Id of the numbering that prints <paramref name="marker"/> at this level next.</summary>
    public int Of(string marker, int level)
    {
        var (form, number) = Form(marker);
        foreach (var deeper in running.Keys.Where(l => l > level).ToList())
            running.Remove(deeper);
        if (!running.TryGetValue(level, out var run) || run.Form != form || (number > 0 && run.Next != number))
            run = (Instance(form, Math.Min(level, DocxBlocks.DeepestLevel), Math.Max(number, 1)), form, number);
        running[level] = run with { Next = number + 1 };
        return run.Instance;
    }

    /// <summary>The numbering part.</summary>
    public Numbering Part()
    {
        var numbering = new Numbering();
        foreach (var (id, form) in forms.Index())
            numbering.Append(new AbstractNum(Enumerable.Range(0, DocxBlocks.DeepestLevel + 1).Select(l => Level(form, l))) { AbstractNumberId = id });
        foreach (var (id, instance) in instances.Index())
        {
            var start = new LevelOverride(new StartOverrideNumberingValue { Val = instance.Start }) { LevelIndex = instance.Level };
            numbering.Append(new NumberingInstance(new AbstractNumId { Val = instance.Form }, start) { NumberID = id + 1 });
        }

        return numbering;
    }

    private int Instance(string form, int level, int start)
    {
        if (!forms.Contains(form))
            forms.Add(form);
        instances.Add((forms.IndexOf(form), level, start));
        return instances.Count;
    }

    private static (string Form, int Number) Form(string marker)
    {
        var digits = marker.TakeWhile(char.IsAsciiDigit).Count();
        if (digits > 0 && int.TryParse(marker[..digits], out var number))
            return ("%" + marker[digits..], number);
        return marker is [>= 'a' and <= 'z', ')'] ? ("%a)", marker[0] - 'a' + 1) : (marker, 0);
    }

    private static Level Level(string form, int level)
    {
        var format = form == "%a)" ? NumberFormatValues.LowerLetter : form[0] == '%' ? NumberFormatValues.Decimal : NumberFormatValues.Bullet;
        var text = form[0] == '%' ? $"%{level + 1}{form.TrimStart('%', 'a')}" : form;
        var indent = new Indentation { Left = $"{(level + 1) * LevelIndent}", Hanging = $"{LevelIndent}" };
        return new Level(
            new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new LevelText { Val = text },
            new LevelJustification { Val = LevelJustificationValues.Left }, new PreviousParagraphProperties(indent)) { LevelIndex = level };
    }
}
