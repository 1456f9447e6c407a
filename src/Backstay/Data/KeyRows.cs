using System.Data.Common;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Backstay.Data;

/// <summary>Reads the keys that protect cookies by plain SQL, since every start reads them before EF Core's model of the tables is made.</summary>
internal sealed class KeyRows(IXmlRepository stored, DbDataSource source) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        var keys = new List<XElement>();
        using var ask = source.CreateCommand("""SELECT "Xml" FROM host_data_protection_keys WHERE "Xml" IS NOT NULL ORDER BY "Id" """);
        using var rows = ask.ExecuteReader();
        while (rows.Read()) keys.Add(XElement.Parse(rows.GetString(0)));
        return keys;
    }

    public void StoreElement(XElement element, string friendlyName) => stored.StoreElement(element, friendlyName);
}
