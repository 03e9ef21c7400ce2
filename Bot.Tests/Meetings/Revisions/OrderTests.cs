using MoedeBot.Meetings;

namespace MoedeBot.Tests.Meetings;

public sealed class OrderTests
{
    [Theory]
    [InlineData(new int[0], new int[0])]
    [InlineData(new[] { 0, 1, 2 }, new int[0])]
    [InlineData(new[] { -1, 0, 1, 2 }, new int[0])]
    [InlineData(new[] { 2, 0, 1 }, new[] { 0 })]
    [InlineData(new[] { 1, 2, 0 }, new[] { 2 })]
    [InlineData(new[] { 0, 3, -1, 1, 2 }, new[] { 1 })]
    [InlineData(new[] { 3, 2, 1, 0 }, new[] { 0, 1, 2 })]
    public void As_few_as_can_be_are_said_to_have_moved(int[] was, int[] moved) =>
        Assert.Equal(moved, Order.OutOfTurn(was, new HashSet<int>()).Order());

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void Of_two_that_changed_places_the_one_that_kept_its_number_stayed(int settled, int moved) =>
        Assert.Equal([moved], Order.OutOfTurn([1, 0], new HashSet<int> { settled }));

    [Fact]
    public void Kept_numbers_never_make_more_of_them_move() =>
        Assert.Equal([2, 3], Order.OutOfTurn([2, 3, 0, 1], new HashSet<int> { 0, 1 }).Order());
}
