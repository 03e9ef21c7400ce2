using MoedeBot.Bench.Storage;

namespace MoedeBot.Tests.Bench;

public sealed class RaceResultTests
{
    [Fact]
    public void Every_number_once_and_nobody_forgotten_holds() => Assert.True(Result([1, 2, 3, 4], 4).Holds);

    [Theory]
    [InlineData(new long[] { 1, 2, 4, 5 }, 4, 1, 0, 0)]
    [InlineData(new long[] { 1, 2, 2, 4 }, 4, 1, 1, 0)]
    [InlineData(new long[] { 1, 2, 3 }, 3, 1, 0, 1)]
    [InlineData(new long[] { 1, 2, 3, 4 }, 3, 0, 0, 1)]
    [InlineData(new long[] { 1, 2, 3, 4, 5 }, 4, 0, 0, 0)]
    public void What_is_missing_there_twice_or_lost_is_counted(long[] sequences, int distinct, int missing, int twice, int lost)
    {
        var result = Result(sequences, distinct);

        Assert.Equal((missing, twice, lost, false), (result.Missing, result.Twice, result.Lost, result.Holds));
    }

    [Fact]
    public void A_writer_that_failed_is_told() => Assert.False((Result([1, 2, 3, 4], 4) with { FailedWriters = 1 }).Holds);

    private static RaceResult Result(long[] sequences, int distinct) => new(2, 2) { Sequences = sequences, Distinct = distinct, Took = TimeSpan.FromSeconds(1) };
}
