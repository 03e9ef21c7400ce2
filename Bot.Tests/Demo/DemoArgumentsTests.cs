using MoedeBot.Demo;

namespace MoedeBot.Tests.Demo;

public sealed class DemoArgumentsTests
{
    [Fact]
    public void Without_arguments_the_programs_run() => Assert.Equal(new DemoArguments(false, null, null), DemoArguments.Read([]));

    [Fact]
    public void A_demo_may_name_its_agenda_and_a_folder()
    {
        Assert.Equal(new DemoArguments(true, null, null), DemoArguments.Read(["--demo"]));
        Assert.Equal(new DemoArguments(true, "a.txt", null), DemoArguments.Read(["--demo", "a.txt"]));
        Assert.Equal(new DemoArguments(true, "a.txt", "d"), DemoArguments.Read(["--demo", "a.txt", "--data", "d"]));
        Assert.Equal(new DemoArguments(true, null, "d"), DemoArguments.Read(["--data", "d", "--demo"]));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("a.txt")]
    [InlineData("--demo", "a.txt", "b.txt")]
    [InlineData("--data")]
    public void Anything_else_is_not_understood(params string[] arguments) => Assert.Null(DemoArguments.Read(arguments));
}
