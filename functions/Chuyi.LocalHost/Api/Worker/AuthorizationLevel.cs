namespace Microsoft.Azure.Functions.Worker;

/// <summary>The key a caller of an HTTP function needs on Azure.</summary>
public enum AuthorizationLevel
{
    /// <summary>None.</summary>
    Anonymous = 0,
    /// <summary>A user's token.</summary>
    User = 1,
    /// <summary>The key of the function or of the host.</summary>
    Function = 2,
    /// <summary>The key of the system.</summary>
    System = 3,
    /// <summary>The master key.</summary>
    Admin = 4,
}
