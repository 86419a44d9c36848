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
}
