using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Web;

/// <summary>A form of ours as it came back from the visitor it was given to.</summary>
/// <param name="Fields">What was filled in.</param>
/// <param name="Id">The form's one-time id.</param>
public sealed record PostedForm(IFormCollection Fields, string Id)
{
    /// <summary>Whether it is sent only to be looked at.</summary>
    public bool IsToLookAt => Fields.ContainsKey(Forms.ToLookAt);
}
