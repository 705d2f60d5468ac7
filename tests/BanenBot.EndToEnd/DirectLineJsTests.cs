
namespace BanenBot.EndToEnd;

/// <summary>
/// Microsoft's own client of Direct Line (botframework-directlinejs, as Web Chat brings it), alone against the real program.
/// </summary>
public sealed class DirectLineJsTests(ProductionBot bot) : IClassFixture<ProductionBot>
{
    const int Messages = 1000;

    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AThousandMessagesComeBackCompleteAndInOrderEachWithItsReply(bool webSocket)
    {
        await using var browser = await Browser.StartAsync();
        var page = await browser.OpenAsync([]);
        await page.GotoAsync(bot.Address);
        var came = await page.EvaluateAsync<Activity[]>(Script, new { webSocket, messages = Messages });
        // The client hands on what a poll brought one by one and begins with the next poll meanwhile;
        // ids then say the order, as they do for Web Chat.
        var seen = webSocket ? came : [.. came.OrderBy(activity => activity.Id, StringComparer.Ordinal)];
        var said = seen.Where(activity => activity.IsUser).ToList();
        Assert.Equal(Enumerable.Range(1, Messages).Select(number => $"hoi {number}"), said.Select(activity => activity.Text));
        Assert.Equal(seen.Select(activity => activity.Id).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            seen.Select(activity => activity.Id));
        var answered = seen.Where(activity => !activity.IsUser && activity.ReplyToId is not null).Select(activity => activity.ReplyToId)
            .ToHashSet();
        Assert.All(said, activity => Assert.Contains(activity.Id, answered));
    }

    /// <summary>A conversation of its own, beside the one that the page shows.</summary>
    const string Script =
        """
        async ({ webSocket, messages }) => {
          const { token } = await (await fetch('webchat/token', { method: 'POST' })).json();
          const line = window.WebChat.createDirectLine({ token, domain: new URL('v3/directline', location.href).href, webSocket, pollingInterval: 200 });
          const seen = [];
          const done = new Promise(resolve => line.activity$.subscribe(activity => {
            if (activity.type !== 'message') return;
            seen.push({ id: activity.id, text: activity.text ?? '', replyToId: activity.replyToId ?? null, isUser: activity.from.role === 'user' });
            if (seen.filter(one => one.replyToId && !one.isUser).length >= messages) setTimeout(resolve, 1000);
          }));
          for (let number = 1; number <= messages; number++) {
            await new Promise((resolve, reject) =>
              line.postActivity({ type: 'message', text: `hoi ${number}`, from: { id: 'x', role: 'user' } })
                .subscribe(id => (id === 'retry' ? reject(new Error(`not taken: ${number}`)) : resolve()), reject));
          }
          await done;
          line.end();
          return seen;
        }
        """;

    sealed record Activity
    {
        public string Id { get; set; } = "";
        public string Text { get; set; } = "";
        public string? ReplyToId { get; set; }
        public bool IsUser { get; set; }
    }
}
