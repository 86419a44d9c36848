using Chuyi.Functions.Cases;

namespace Chuyi.Functions.PublicNotice;

public sealed record LodgeObjection(Objection Objection) : Act;

public sealed record VerifyContact : Act;

public sealed record DecideObjection(bool Upheld, string Reason) : Act;
