using System.Net;
using System.Net.Sockets;

namespace Backstay.Tests.App;

/// <summary>A wire to a server that a test can cut: afterwards connections are taken and nothing ever answers.</summary>
public sealed class CuttableWire : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly List<TcpClient> ends = [];
    private readonly int target;
    private volatile bool isCut;

    public CuttableWire(int target)
    {
        this.target = target;
        listener.Start();
        _ = TakeAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public void Cut()
    {
        isCut = true;
        lock (ends) foreach (var end in ends) end.Close();
    }

    public void Dispose()
    {
        listener.Stop();
        Cut();
    }

    private async Task TakeAsync()
    {
        try
        {
            while (true)
            {
                var near = await listener.AcceptTcpClientAsync();
                lock (ends) ends.Add(near);
                if (isCut) continue;
                var far = new TcpClient();
                await far.ConnectAsync(IPAddress.Loopback, target);
                lock (ends) ends.Add(far);
                _ = near.GetStream().CopyToAsync(far.GetStream()).ContinueWith(_ => far.Close(), TaskScheduler.Default);
                _ = far.GetStream().CopyToAsync(near.GetStream()).ContinueWith(_ => near.Close(), TaskScheduler.Default);
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Closed.
        }
    }
}
