using MoedeBot.Demo.Programs;

namespace MoedeBot.Tests.Support;

/// <summary>A test with the Agents Playground; skipped with the reason where it is not installed.</summary>
public sealed class PlaygroundFactAttribute : FactAttribute
{
    public PlaygroundFactAttribute() => Skip = PlaygroundProgram.Installed ? null : "The Agents Playground is not installed: run tools/install.sh.";
}

/// <summary>A test with the Agents Playground and the real documents beside the repository; skipped with the reason where either is missing.</summary>
public sealed class RealDocumentsFactAttribute : FactAttribute
{
    public RealDocumentsFactAttribute() => Skip =
        !PlaygroundProgram.Installed ? "The Agents Playground is not installed: run tools/install.sh."
        : !Directory.Exists(Folder) ? "The real documents (../shared/seeds) are not beside the repository."
        : null;

    /// <summary>Where the documents lie.</summary>
    public static string Folder { get; } = RepositoryRoot.File("..", "shared", "seeds");
}

/// <summary>A test with the Agents Playground and a browser; skipped with the reason where one is missing.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip =
        !PlaygroundProgram.Installed ? "The Agents Playground is not installed: run tools/install.sh."
        : Chromium.Binary is null ? "No Chromium found: install it, or set CHROMIUM to its path."
        : null;
}

/// <summary>A test with the Agents Playground and a browser; skipped with the reason where one is missing.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = new BrowserTheoryAttribute().Skip;
}

/// <summary>Tests with whole programs: one at a time, with the machine to themselves.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class EndToEndTests
{
    public const string Name = "End to end";
}
