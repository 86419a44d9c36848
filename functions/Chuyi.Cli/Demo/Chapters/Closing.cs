namespace Chuyi.Cli.Demo.Chapters;

/// <summary>The deadline passes by the clock; one comes too late (截止).</summary>
internal static class Closing
{
    public static async Task Play(Scene scene, Cast cast)
    {
        await scene.Chapter(Days.LastHour, new("截止时间到", "The deadline passes"));
        var late = cast.Late;
        await scene.SignIn((late.Visitor, late.School.Email));
        var looked = await Applying.LookOver(late);

        await scene.TurnTo(Days.Deadline.AddMinutes(1));
        var answer = await late.Visitor.Send(looked);
        await scene.Settle();
        scene.Tally.Submission(answer.Refusal.Length == 0);
        scene.Expect(answer.Refusal.Contains("截止", StringComparison.Ordinal), "The late one was refused with the reason", answer.Refusal);
        var kept = await late.Visitor.Open("/drafts/" + late.Application);
        scene.Expect(
            kept.All("#documents tr[data-document]").Count == Uploading.Kinds.Count,
            "The late one's draft is kept with its documents",
            kept.Address.AbsolutePath
        );
        scene.Expect(scene.Mail.All(Cast.OfficeEmail, "office-turn").Count == 1, "The office was told that the call is closed");
    }
}
