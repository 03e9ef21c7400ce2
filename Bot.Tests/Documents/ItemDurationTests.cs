using MoedeBot.Documents;
using MoedeBot.Tests.Support;

namespace MoedeBot.Tests.Documents;

public sealed class ItemDurationTests
{
    [Theory]
    [InlineData("Budget (20 min.)", 20)]
    [InlineData("Budget (ca. 20 minutter)", 20)]
    [InlineData("Budget – 45 min", 45)]
    [InlineData("Budget, 5 min.", 5)]
    [InlineData("Budget", null)]
    [InlineData("Ventetid under 30 minutter", null)]
    [InlineData("Kørsel (20 min.) og ophold", null)]
    [InlineData("Budget (0 min.)", null)]
    public void A_duration_stands_at_the_end_of_the_title_and_apart_from_it(string title, int? minutes) =>
        Assert.Equal(minutes, MeetingBuilder.Item(1, title).Minutes());

    [Theory]
    [InlineData("Varighed", "ca. 15 min.", 15)]
    [InlineData("Tid:", "30 minutter", 30)]
    [InlineData("Tid", "Mødet varer 30 minutter i alt.", null)]
    [InlineData("Sagens kerne", "15 min.", null)]
    public void Or_in_a_field_of_its_own(string caption, string text, int? minutes) => Assert.Equal(
        minutes, (MeetingBuilder.Item(1, "Budget") with { Sections = [new Section(caption, SectionKind.Other, [new ParagraphBlock([new Inline(text)])])] }).Minutes());
}
