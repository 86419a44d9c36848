using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.PublicNotice;

/// <summary>Opens an objection. Name and contact stand in People only; the case knows whether a unit or a person objects.</summary>
public sealed record LodgeObjection(
    string Round,
    string Category,
    string Item,
    string UnitName,
    string Text,
    string ObjectorKind,
    DateTimeOffset VerifyBy,
    string Officer,
    RoundNumbers Numbers) : Act;

public sealed record VerifyContact : Act;

public sealed record DecideObjection(bool Upheld, string Reason) : Act;
