using Chuyi.History.Events;

namespace Chuyi.Functions.Cases;

/// <summary>Facts and the letters that are sent at once, recorded in one step of the workflow.</summary>
public sealed partial class Recording
{
    /// <summary>So long what follows from facts waits for their letters, to be written with what follows from those.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>Records facts, then that the letters went out which follow from them. No letter goes out of what is not recorded.</summary>
    /// <param name="send">
    /// Sends the letters, once it is known what was recorded and where the case ends, and returns what became of those that went
    /// out. If it fails, none went out, and all is done again.
    /// </param>
    public async Task<Recorded> Record(RecordRequest request, Func<IReadOnlyList<EventRecord>, Recorded, Task<IReadOnlyList<Fact>>> send)
    {
        var facts = await Append(request);
        // An activity that died after its letters were recorded does not send them again.
        var letters = facts.Again ? await LettersOf(request, facts.Last) : null;
        if (letters is not null)
        {
            await Follow(facts, letters);
            return letters.Last;
        }
        var sending = send(facts.Events, facts.Last);
        var isSlow = await Task.WhenAny(sending, Task.Delay(Patience)) != sending;
        if (isSlow)
            await Follow(facts);
        letters = await AppendDone(After(request, facts.Last, await sending));
        await Follow(isSlow ? [letters] : [facts, letters]);
        return letters.Last;
    }

    private async Task<Appended?> LettersOf(RecordRequest request, Recorded last)
    {
        var there = (await events.Events(request.Case))
            .SkipWhile(one => one.Seq <= last.Seq)
            .Take(request.Letters.Count)
            .TakeWhile(one => IsOfLetter(one) && one.At == request.At)
            .ToList();
        return there.Count == 0 ? null : new(After(request, last, []), there, Again: true);
    }

    private static RecordRequest After(RecordRequest request, Recorded last, IReadOnlyList<Fact> letters) =>
        new()
        {
            Case = request.Case,
            FirstSeq = last.Seq + 1,
            Previous = last.Hash,
            Actor = request.Case,
            At = request.At,
            Facts = letters,
            Tags = request.Tags,
            MayBeLate = request.MayBeLate,
        };
}
