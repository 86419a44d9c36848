using Chuyi.Functions.Cases;
using Chuyi.Functions.ExpertReview;
using Chuyi.Functions.Rounds;
using Chuyi.Functions.Storage;
using Chuyi.History.Draws;
using Chuyi.History.Events;
using Chuyi.Tests.Rounds;

namespace Chuyi.Tests.Draws;

/// <summary>A round after its draw: its experts leave and give back, and what comes of it are facts as the service makes them.</summary>
internal sealed class PlayedMoves(DrawRecord draw)
{
    private static readonly Keys Keys = new(new byte[32], new byte[32]);

    private readonly List<EventRecord> events = [];

    public RoundState Round { get; private set; } =
        SampleRound.Review.With(
            SampleRound.Drawn with
            {
                Panel = draw.CodesOf(draw.Draw.Panel),
                Reserve = draw.CodesOf(draw.Draw.Reserve),
            }
        );

    public IReadOnlyList<DrawChange> Changes => draw.Changes(events);

    public byte[] Published => DrawJson.Write(DrawJson.Write(draw.Draw), Changes);

    public IReadOnlyList<string> Held(string expert) => draw.ItemsNow(expert, Round.Moves);

    /// <summary>An expert leaves altogether.</summary>
    /// <param name="signed">How many of the expert's sheets, the first ones, are signed and stay.</param>
    public void Leave(string expert, bool declines = false, int signed = 0)
    {
        var (to, moved) = Replace(expert, signed > 0 ? [.. Held(expert).Skip(signed)] : null);
        Happens(
            declines ? CaseId.Duty(SampleRound.Id, expert) : "office P.officer",
            new ExpertReplaced
            {
                Leaving = new() { Expert = expert, Reason = new("张教授出差", "Professor Zhang is away") },
                To = to,
                Moved = moved,
                Signed = signed,
            }
        );
    }

    /// <summary>An expert gives one application back.</summary>
    public void Return(string expert, string application) =>
        Happens(
            CaseId.Duty(SampleRound.Id, expert),
            new ItemReassigned
            {
                Returned = new()
                {
                    Expert = expert,
                    Application = application,
                    Reason = "张教授曾任该校顾问",
                },
                To = Replace(expert, [application]).Moved is [var moved, ..] ? moved.Expert : null,
            }
        );

    /// <summary>The sheets of applications are too far apart.</summary>
    public void Ask(params string[] applications)
    {
        var asked = draw.Arbiters(Round.Panel, Round.Reserve, Round.Moves, applications);
        Happens(
            SampleRound.Id,
            new ArbitersAsked
            {
                Spread = 20,
                Asked = asked,
                Nobody = [.. applications.Except(asked.Select(one => one.Application))],
                Due = new DateOnly(2026, 4, 20),
            }
        );
    }

    /// <summary>What happens in a small round, one of each kind.</summary>
    public static PlayedMoves OneOfEach()
    {
        var played = new PlayedMoves(SampleDraw.Draw(12, 12));
        var panel = played.Round.Panel;
        played.Leave(panel[0], declines: true);
        played.ReturnOne(panel[1]);
        played.Leave(panel[1], signed: 2);
        played.Leave(panel[2]);
        played.ReturnOne(panel[3]);
        return played;
    }

    // One of which it can be told that it was this expert: somebody else who reviews it has no number that is mistaken for theirs.
    private void ReturnOne(string expert) =>
        Return(
            expert,
            Held(expert)
                .First(item =>
                    Round
                        .Panel.Where(other => other != expert && Held(other).Contains(item))
                        .All(other => Math.Abs(Number(other) - Number(expert)) is not (1 or 7))
                )
        );

    private int Number(string code) => draw.Codes.ToList().IndexOf(code);

    private (string? To, IReadOnlyList<Assignment> Moved) Replace(string expert, IReadOnlyList<string>? only) =>
        draw.Replace(Round.Panel, Round.Reserve, Round.Moves, expert, only);

    private void Happens(string actor, Fact fact)
    {
        events.Add(FactFormat.Seal(Keys, SampleRound.Id, events.Count + 1, SampleRound.Now, actor, fact, EventRecord.NoPrev));
        Round = Round.With(fact);
    }
}
