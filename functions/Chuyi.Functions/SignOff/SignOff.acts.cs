using Chuyi.Functions.Cases;

namespace Chuyi.Functions.SignOff;

public sealed record AskSignature(SignatureRequest Request) : Act;

public sealed record Sign(string ListHash) : Act;

public sealed record ReturnList(string Reason) : Act;
