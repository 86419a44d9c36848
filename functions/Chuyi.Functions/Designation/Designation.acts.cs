using Chuyi.Functions.Cases;
using Chuyi.Functions.Policy;

namespace Chuyi.Functions.Designation;

public sealed record IssueDesignation(
    string Number,
    string Round,
    string Category,
    string CategoryZh,
    string CategoryEn,
    string Application,
    string UnitName,
    string Title,
    string Account,
    string DocumentNumber,
    DateOnly Day,
    Programme Programme) : Act;
