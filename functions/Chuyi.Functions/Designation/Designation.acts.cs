using Chuyi.Functions.Cases;

namespace Chuyi.Functions.Designation;

public sealed record IssueDesignation(GrantedDesignation Designation) : Act;
