using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace BanenBot.Tests.Support;

readonly record struct Pixel(byte Red, byte Green, byte Blue, byte Alpha);

/// <summary>Reads the pixels of the icons: PNG with four bytes a pixel, lines unfiltered, as ours are written.</summary>
static class Png
{
    public static IReadOnlyList<Pixel> Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var width = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16));
        var height = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20));
        Assert.Equal([8, 6, 0, 0, 0], bytes[24..29]);
        using var packed = new MemoryStream();
        for (var at = 8; at < bytes.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
            if (Encoding.ASCII.GetString(bytes, at + 4, 4) == "IDAT") packed.Write(bytes, at + 8, length);
            at += length + 12;
        }

        packed.Position = 0;
        using var lines = new ZLibStream(packed, CompressionMode.Decompress);
        var line = new byte[1 + (4 * width)];
        var pixels = new List<Pixel>();
        for (var y = 0; y < height; y++)
        {
            lines.ReadExactly(line);
            Assert.Equal(0, line[0]);
            for (var x = 1; x < line.Length; x += 4) pixels.Add(new(line[x], line[x + 1], line[x + 2], line[x + 3]));
        }

        return pixels;
    }
}
