using Chuyi.Functions.Cases;

namespace Chuyi.Functions.SignOff;

/// <summary>The words for the stages of a department's signature.</summary>
public static class SignOffWords
{
    public static Sentence Of(SignOffStage stage) =>
        stage switch
        {
            SignOffStage.Signed => new("已会签", "Signed"),
            SignOffStage.Returned => new("已退回", "Returned"),
            SignOffStage.Superseded => new("会签已终止", "Signing ended"),
            _ => new("待会签", "To be signed"),
        };

    /// <summary>What a department has to say of the list, as its sheet says it.</summary>
    public static Sentence Opinion(SignOffState state) =>
        state switch
        {
            { Stage: SignOffStage.Signed } => new("同意。", "Agreed."),
            { ReturnedBecause: { } reason } => new($"退回经办部门：{reason}", $"Returned to the office: {reason}"),
            { Stage: SignOffStage.Superseded, HadSigned: true } => new(
                "同意；名单其后退回经办部门，本会签随之失效。",
                "Agreed; the list went back to the office afterwards, and this no longer counts."
            ),
            { Stage: SignOffStage.Superseded } => new("会签已终止，未签署。", "The signing has ended; nothing was signed."),
            _ => new("待会签。", "Not given yet."),
        };

    /// <summary>What happens once a department has signed; nothing before.</summary>
    public static IReadOnlyList<Sentence> Next(SignOffState state) =>
        state.Stage == SignOffStage.Signed
            ?
            [
                new("会签回执将发往贵部门备案的邮箱。", "A receipt of the signature goes to the department’s address on file."),
                new(
                    "全部部门会签后，由经办部门公布认定结果；贵部门无须再办理。",
                    "Once every department has signed, the office announces the list; nothing more is asked of yours."
                ),
            ]
            : [];

    /// <summary>What a department is told before an act that nothing takes back.</summary>
    public static Interruption? Before(SignOffState state, Act act) =>
        act switch
        {
            Sign => new()
            {
                Title = new("会签该名单？", "Sign the list?"),
                Effects =
                [
                    new("会签代表本部门同意名单上列入的全部项目。", "With it the department agrees to every item that the list proposes."),
                    new(
                        "全部部门会签后即可公布；会签不能撤回。",
                        "Once every department has signed, the list can be announced. A signature is not taken back."
                    ),
                ],
                Button = new("确认会签", "Sign it"),
            },
            ReturnList => new()
            {
                Title = new("退回该名单？", "Return the list?"),
                Effects =
                [
                    new(
                        "名单退回经办部门重新确认，其他部门的会签随之终止。",
                        "The list goes back to the office; what other departments have signed ends with it."
                    ),
                    new("名单有变化的，重新公示后再次会签。", "What changes goes on notice again before it is signed anew."),
                ],
                Button = new("确认退回", "Return it"),
            },
            _ => null,
        };
}
