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
    public void As_few_as_can_be_are_said_to_have_moved(int[] was, int[] moved) => Assert.Equal(moved, Order.OutOfTurn(was).Order());
}
