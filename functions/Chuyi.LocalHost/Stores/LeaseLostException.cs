using System.Diagnostics;
using System.Text.Json;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Microsoft.Extensions.Logging;

namespace Chuyi.LocalHost.Stores;

/// <summary>This host is no longer the one that may write.</summary>
internal sealed class LeaseLostException(string message) : Exception(message);
