using System.Text;
using Chuyi.Verify;

Console.OutputEncoding = Encoding.UTF8;
var given = VerifyCommand.CreateRoot().Parse(args);
return VerifyCommand.ExitCodeOf(given, await given.InvokeAsync());
