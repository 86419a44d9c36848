using System.Globalization;
using Chuyi.Cli.Demo.Browsing;
using Chuyi.Cli.Demo.Papers;
using Chuyi.Functions.Policy;

namespace Chuyi.Cli.Demo;

/// <summary>Who signs for a department.</summary>
internal sealed record Signer(string Department, string Email, string Phone, Visitor Visitor);
