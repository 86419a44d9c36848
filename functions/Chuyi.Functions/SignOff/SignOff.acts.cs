using Chuyi.Functions.Cases;

namespace Chuyi.Functions.SignOff;

public sealed record AskSignature(SignatureRequest Request) : Act;

/// <summary>From the department's contact: another person is on file, and is sent a link of their own.</summary>
public sealed record AskNewContact : Act;

public sealed record Sign(string ListHash) : Act;

/// <summary>From the round: the list went back to the office, this signature is not awaited any more, or no longer counts.</summary>
public sealed record SupersedeSignature : Act
{
    /// <summary>Whether instead the round was ended without a designation.</summary>
    public bool RoundEnded { get; init; }
}

public sealed record ReturnList(string Reason) : Act;
