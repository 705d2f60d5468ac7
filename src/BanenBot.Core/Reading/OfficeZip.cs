using System.IO.Compression;
using System.Xml;

namespace BanenBot.Core.Reading;

/// <summary>A file unpacks to more than any honest one does.</summary>
sealed class UnpackedTooLargeException : Exception;

/// <summary>
/// The parts of an office file, a zip of XML. The sizes that a zip states are the sender's word, so what comes out is counted, and what is
/// nested without end is refused before anything is built of it.
/// </summary>
sealed class OfficeZip : IDisposable
{
    /// <summary>In bytes, unpacked. Half a million words of text with their markup stay below it.</summary>
    internal const long MostUnpacked = 40 * 1024 * 1024;

    const int MostDepth = 200;

    readonly ZipArchive _zip;

    /// <exception cref="InvalidDataException">The stream is no zip.</exception>
    public OfficeZip(Stream stream) => _zip = new ZipArchive(stream, ZipArchiveMode.Read);

    public bool Has(string part) => _zip.GetEntry(part) is not null;

    /// <summary>A part to be read once, forward; document types and their entities are refused.</summary>
    /// <exception cref="UnpackedTooLargeException">While reading: it unpacks to more than a document holds.</exception>
    public XmlReader Open(string part) => XmlReader.Create(
        new BoundedStream(_zip.GetEntry(part)!.Open(), MostUnpacked),
        new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, CloseInput = true });

    /// <summary>Looked at before loading: a tree of elements takes the square of its depth to build.</summary>
    public bool IsTooDeep(string part)
    {
        using var xml = Open(part);
        while (xml.Read())
            if (xml.Depth > MostDepth) return true;
        return false;
    }

    public void Dispose() => _zip.Dispose();

    /// <summary>Reads on until more has come out than was allowed.</summary>
    sealed class BoundedStream(Stream inner, long limit) : Stream
    {
        long _left = limit;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            _left -= read;
            return _left < 0 ? throw new UnpackedTooLargeException() : read;
        }

        public override void Flush() => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing) inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
