namespace BanenBot.EndToEnd;

/// <summary>A balancer as simple as one can be: each request goes to the next instance in turn.</summary>
sealed class RoundRobin(params RunningBot[] instances) : DelegatingHandler(new SocketsHttpHandler())
{
    int _next = -1;

    public HttpClient Client() =>
        new(this, disposeHandler: false) { BaseAddress = new Uri("http://127.0.0.1/"), Timeout = TimeSpan.FromSeconds(60) };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var instance = instances[(uint)Interlocked.Increment(ref _next) % instances.Length];
        request.RequestUri = new Uri(instance.Http.BaseAddress!, request.RequestUri!.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
