using Chuyi.Functions.Cases;
using Chuyi.Functions.Ranking;

namespace Chuyi.Functions.SignOff;

public sealed record SignatureModel(CaseView<SignOffState> View, RankedList List);
