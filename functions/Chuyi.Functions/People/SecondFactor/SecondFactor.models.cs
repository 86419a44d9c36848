using Chuyi.Functions.Web;

namespace Chuyi.Functions.People;

/// <param name="Mark">That the code of the letter was right (<see cref="SecondStep"/>).</param>
/// <param name="Asked">Whether its loss was just told.</param>
public sealed record SecondStepModel(string Mark, string? Then, KeptForm? Kept, bool Asked = false)
{
    /// <summary>What is to be set up first, where there is none yet and there has to be; else null.</summary>
    public SecondFactorModel? SetUp { get; init; }
}

/// <param name="Secret">The secret to be set up, as it is typed; null where an authenticator is set up.</param>
/// <param name="Sealed">The same under the service's key, for the form to bring back.</param>
/// <param name="Link">The address that an authenticator reads.</param>
/// <param name="Modules">The same as a QR code, row by row.</param>
public sealed record SecondFactorModel(string? Secret, string Sealed, string Link, IReadOnlyList<string> Modules);
