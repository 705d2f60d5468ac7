using System.Xml;
using BanenBot.Core.Reading;

namespace BanenBot.Core.Knowledge.Documents.Office;

/// <summary>Opens an office file for a reading; what is wrong with the file is a fault instead of a document.</summary>
static class OfficeFile
{
    public static (Document? Document, string? Fault) Read(Stream stream, Func<OfficeZip, (Document? Document, string? Fault)> read)
    {
        try
        {
            using var zip = new OfficeZip(stream);
            return read(zip);
        }
        catch (XmlException)
        {
            return (null, DocumentFaults.BrokenXml);
        }
        catch (UnpackedTooLargeException)
        {
            return (null, DocumentFaults.ZipBomb);
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException)
        {
            return (null, DocumentFaults.BrokenZip);
        }
    }
}
