namespace Chuyi.Functions.Web;

/// <summary>A setting of the service as it is in force.</summary>
/// <param name="Name">Its name in the configuration.</param>
/// <param name="What">What it sets.</param>
/// <param name="Value">What it is; of a secret never more than that there is one. Empty where it is not set.</param>
/// <param name="IsSecret">Whether nobody may read it.</param>
public sealed record Setting(string Name, Sentence What, string Value, bool IsSecret = false)
{
    /// <summary>What is shown of it.</summary>
    public Sentence Said =>
        Value.Length == 0 ? new("未设置", "Not set")
        : IsSecret ? new("已设置", "Set")
        : new(Value, Value);
}
