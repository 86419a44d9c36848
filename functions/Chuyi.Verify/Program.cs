using System.Text;
using Chuyi.Verify;

Console.OutputEncoding = Encoding.UTF8;
return await VerifyCommand.CreateRoot().Parse(args).InvokeAsync();
