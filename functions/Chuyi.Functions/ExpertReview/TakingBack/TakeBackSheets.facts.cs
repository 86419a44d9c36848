using Chuyi.Functions.Cases;

namespace Chuyi.Functions.ExpertReview;

/// <summary>A signature was taken back right after it was given: its sheets can be changed until they are signed anew.</summary>
/// <param name="Sheets">How many are open again.</param>
public sealed record SheetsTakenBack(int Sheets) : Fact
{
    public override Sentence Say() =>
        new(
            $"专家撤回刚才的签署，{Sheets} 份评分表可以修改，须重新签署。",
            $"The expert took back the signature just given; {Sheets} score {(Sheets == 1 ? "sheet" : "sheets")} can be changed "
                + "and must be signed anew."
        );
}
