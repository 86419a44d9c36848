using Azure;

namespace Chuyi.Functions.People;

/// <summary>The authenticator of somebody of the staff.</summary>
/// <param name="Secret">What it shares with the service.</param>
/// <param name="LastStep">The step of the code that was taken last.</param>
/// <param name="Tag">The version of its row that was read.</param>
public sealed record SecondFactor(byte[] Secret, long LastStep, ETag Tag);
