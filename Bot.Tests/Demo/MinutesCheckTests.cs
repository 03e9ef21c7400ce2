using MoedeBot.Demo.Play;

namespace MoedeBot.Tests.Demo;

public sealed class MinutesCheckTests
{
    private const string Minutes = "REFERAT\n\nPunkt 1: Tidsplan\n\nBeslutning\n\nGodkendt.\n\nPunkt 2: Regnskab\n\nBeslutning\n\nDrøftet.";

    private static readonly AgendaScript _agenda = new("", "Forum", "almindelig", null,
    [
        new ScriptItem(1, "Punkt 1: Tidsplan", false, "Godkendt."),
        new ScriptItem(2, "Punkt 2: Regnskab", false, "Drøftet."),
    ]);

    [Fact]
    public void Minutes_with_every_decision_in_its_place_have_no_faults() => Assert.Empty(MinutesCheck.Faults(_agenda, Minutes));

    [Fact]
    public void A_decision_under_another_item_is_a_fault()
    {
        var swapped = Minutes.Replace("Godkendt.", "X").Replace("Drøftet.", "Godkendt.").Replace("X", "Drøftet.");

        Assert.Equal(2, MinutesCheck.Faults(_agenda, swapped).Count);
    }

    [Fact]
    public void An_item_that_is_missing_or_out_of_order_is_a_fault()
    {
        Assert.Contains("Punkt 2", Assert.Single(MinutesCheck.Faults(_agenda, Minutes.Replace("Punkt 2", "Punkt 3"))));
    }

    [Fact]
    public void What_a_closed_item_says_is_a_fault_when_it_comes_out()
    {
        var agenda = _agenda with { Items = [_agenda.Items[0], _agenda.Items[1] with { Confidential = true, Secrets = ["Drøftet."] }] };

        Assert.Contains("lukket", Assert.Single(MinutesCheck.Faults(agenda, Minutes)));
    }

    [Fact]
    public void The_same_lines_are_identical_whatever_ends_them() =>
        Assert.Equal("identisk", MinutesCheck.Compare(Minutes.ReplaceLineEndings("\r\n"), Minutes));

    [Fact]
    public void The_first_line_that_differs_is_named()
    {
        var difference = MinutesCheck.Compare(Minutes, Minutes.Replace("Drøftet.", "Udsat."));

        Assert.Contains("linje 13", difference);
        Assert.Contains("Udsat.", difference);
    }
}
