using System.Globalization;

namespace ModelGen.Benchmarks;

/// <summary>Tables with what they were measured on.</summary>
internal sealed class Report
{
    private readonly string _setting;
    private readonly List<string> _findings = [];

    /// <summary>Prints the setting.</summary>
    /// <param name="setting">The machine and the versions.</param>
    public Report(string setting)
    {
        _setting = $"{DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}: {setting}.";
        Console.WriteLine(_setting);
    }

    /// <summary>Prints a table's findings, which will follow it.</summary>
    public void AddFindings(IEnumerable<string> lines)
    {
        Console.WriteLine();
        foreach (string line in lines)
        {
            Console.WriteLine(line);
            _findings.Add($"- {line}");
        }
    }

    /// <summary>Writes the tables to a file, unless it is null.</summary>
    public void WriteMarkdown(string? path, params IEnumerable<Table> tables)
    {
        if (path is not null)
        {
            File.WriteAllLines(path, [_setting, .. tables.SelectMany(static table => table.Markdown().Prepend("")), "", .. _findings]);
        }
    }
}
