namespace Chuyi.Functions.Web;

/// <summary>How one part of the service does, in words.</summary>
/// <param name="Kind">Which part, for who looks for it on the page.</param>
/// <param name="Name">What it is called.</param>
/// <param name="IsWell">Whether nothing has to be done; null where nothing was seen of it yet.</param>
/// <param name="Said">What is known of it.</param>
public sealed record HealthLine(string Kind, Sentence Name, bool? IsWell, Sentence Said);
