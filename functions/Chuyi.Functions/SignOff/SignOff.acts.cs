using Chuyi.Functions.Cases;
using Chuyi.Functions.Rounds;

namespace Chuyi.Functions.SignOff;

public sealed record AskSignature(
    string Round,
    string Category,
    string RoundTitleZh,
    string RoundTitleEn,
    Signatory Department,
    int List,
    string ListHash,
    DateOnly Due,
    string Officer) : Act;

public sealed record Sign(string ListHash) : Act;

public sealed record ReturnList(string Reason) : Act;
