using Chuyi.Functions.People;

namespace Chuyi.Functions.Web;

/// <summary>How many accounts there are of a role.</summary>
public sealed record RoleCount(Role Role, int Count);
