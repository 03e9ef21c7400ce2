using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using MoedeBot.Documents;
using MoedeBot.Documents.Printing;
using MoedeBot.Documents.Reading;

namespace MoedeBot.Bench.Documents;

/// <summary>Time of one reading and one printing of each real document and sample, as text and as a Word file.</summary>
public class DocumentFigures
{
    private byte[] text = [];
    private byte[] word = [];
    private MeetingDocument document = null!;

    /// <summary>The documents: the project's samples, and the real ones where they are at hand.</summary>
    public static IEnumerable<string> Names => Files().Select(f => Path.GetFileNameWithoutExtension(f));

    /// <summary>Name of the file, without its ending.</summary>
    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    /// <summary>Runs it in this process: what is measured is milliseconds long, and nothing has to be built for it.</summary>
    public static int Run(string[] args)
    {
        var job = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
        var artifacts = Path.Combine(Path.GetTempPath(), "moedebot-bench");
        var summaries = BenchmarkSwitcher.FromTypes([typeof(DocumentFigures)])
            .Run(["--filter", "*", .. args], DefaultConfig.Instance.AddJob(job).WithOptions(ConfigOptions.JoinSummary).WithArtifactsPath(artifacts));
        return summaries.Any(s => s.HasCriticalValidationErrors || s.Reports.Any(r => !r.Success)) ? 1 : 0;
    }

    /// <summary>Reads the document once, to print it.</summary>
    [GlobalSetup]
    public void Read()
    {
        text = File.ReadAllBytes(Files().Single(f => Path.GetFileNameWithoutExtension(f) == Name));
        document = Of(text);
        word = DocxPrinter.Print(document);
    }

    /// <summary>Bytes to model.</summary>
    [Benchmark]
    public MeetingDocument ReadText() => Of(text);

    /// <summary>Model to text.</summary>
    [Benchmark]
    public string PrintText() => TextPrinter.Print(document);

    /// <summary>Word file to model.</summary>
    [Benchmark]
    public MeetingDocument ReadWord() => Of(word);

    /// <summary>Model to Word file.</summary>
    [Benchmark]
    public byte[] PrintWord() => DocxPrinter.Print(document);

    /// <summary>The document that the bytes are.</summary>
    internal static MeetingDocument Of(byte[] bytes) => DocumentReader.Read(bytes) is ReadOutcome.Read read
        ? read.Document
        : throw new InvalidOperationException("One of the documents to measure with cannot be read.");

    /// <summary>The documents' files.</summary>
    internal static IEnumerable<string> Files() => new[] { "samples", "../shared/seeds" }
        .Select(folder => Path.Combine(Root(), folder))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal));

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MoedeBot.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException("The samples lie beside MoedeBot.sln, and no folder above this program has it.");
    }
}
