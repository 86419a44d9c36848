using Chuyi.Functions.Policy;
using Spectre.Console;

namespace Chuyi.Cli.Demo;

/// <summary>Tells how the play goes: with bars on a terminal, in plain lines where the output is redirected.</summary>
public sealed class Narrator(IAnsiConsole console, bool live)
{
    private ProgressContext? progress;
    private ProgressTask? chapter;

    /// <summary>Tells while the story runs.</summary>
    internal Task During(Func<Task> story) =>
        !live
            ? story()
            : console
                .Progress()
                .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new SpinnerColumn())
                .StartAsync(async context =>
                {
                    progress = context;
                    await story();
                    End();
                    progress = null;
                });

    internal void Chapter(DateTimeOffset at, Sentence name)
    {
        var title = $"{BeijingTime.Say(at).Zh[..^6]}  {name.Zh} · {name.En}";
        End();
        chapter = progress?.AddTask(Markup.Escape(title), maxValue: 1);
        if (progress is null)
            console.WriteLine(title);
    }

    /// <summary>So many more steps belong to this chapter.</summary>
    internal void Plan(int steps)
    {
        if (chapter is { } task)
            task.MaxValue += steps;
    }

    internal void Step() => chapter?.Increment(1);

    internal void Tell(Expectation expectation)
    {
        var line = expectation.Held ? "  ✓ " + expectation.What : $"  ✗ {expectation.What} — {expectation.Seen}";
        console.Write(new Text(line + Environment.NewLine, expectation.Held ? new Style(Color.Green) : new Style(Color.Red)));
    }

    private void End()
    {
        if (chapter is { } task)
            task.Value = task.MaxValue;
        chapter?.StopTask();
    }
}
