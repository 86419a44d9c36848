using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.PublicNotice;

/// <summary>Opens an objection.</summary>
/// <param name="Objection">What is objected to.</param>
/// <param name="Numbers">The numbers of the round.</param>
public sealed record LodgeObjection(Objection Objection, RoundNumbers Numbers) : Act;

public sealed record VerifyContact : Act;

public sealed record DecideObjection(ObjectionRuling Ruling) : Act;
