using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Applications;

/// <summary>A submission was taken back right after it came, while its call was open: the draft is open again.</summary>
/// <param name="Deadline">Until when it can be submitted anew.</param>
public sealed record TakenBack(DateTimeOffset Deadline) : Fact
{
    public override Sentence Say()
    {
        var until = Policy.Deadline.Say(Deadline);
        return new(
            $"申报单位撤回刚才的提交，草稿重新打开，可在{until.Zh}前修改后再次提交。",
            $"The unit took back what it had just submitted; the draft is open again and can be submitted until {until.En}."
        );
    }
}
