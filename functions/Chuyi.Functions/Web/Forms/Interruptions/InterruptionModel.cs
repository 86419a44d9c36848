using Chuyi.Functions.Cases;
using Microsoft.AspNetCore.Http;

namespace Chuyi.Functions.Web;

/// <param name="Fields">The form that was sent, which is carried to be sent once more.</param>
public sealed record InterruptionModel(Interruption Interruption, IFormCollection Fields)
{
    /// <summary>The field that says that somebody has read what will happen.</summary>
    public const string Sure = "sure";
}
