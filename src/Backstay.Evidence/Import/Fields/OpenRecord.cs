using System.Text;
using Backstay.Evidence.Import.Texts;
using Backstay.Evidence.Records;

namespace Backstay.Evidence.Import.Fields;

/// <summary>The record that is being read: its fields one after the other, a value line by line, within bounds.</summary>
internal sealed class OpenRecord(ICitationReceiver receiver, Drafting drafting)
{
    private readonly List<Field> fields = [];
    private readonly StringBuilder more = new();
    private string? name, value;
    private long line;
    private int length;
    private string? refusal;

    public bool IsOpen { get; private set; }

    /// <summary>Of the value that came last.</summary>
    public string? Tag => name;

    /// <summary>Ends what is open, if anything is.</summary>
    /// <param name="number">Of the line.</param>
    public void Begin(long number)
    {
        End();
        (IsOpen, line) = (true, number);
    }

    public void Add(string tag, ReadOnlySpan<char> text)
    {
        Close();
        if (fields.Count >= Bounds.Values || !Fits(text.Length)) Refuse(Bounds.TooLong);
        if (refusal is null) (name, value) = (tag, text.Trim().ToString());
    }

    /// <summary>Another line of the value that came last.</summary>
    /// <param name="between">A space where the format breaks long lines.</param>
    public void Continue(ReadOnlySpan<char> text, char between = '\n')
    {
        if (name is null) return;
        if (!Fits(text.Length + 1))
        {
            Refuse(Bounds.TooLong);
            return;
        }
        if (more.Length == 0) more.Append(value);
        more.Append(between).Append(text.Trim());
    }

    public bool Has(string tag) => name == tag || fields.Exists(field => field.Name == tag);

    /// <summary>The record cannot be used; what still belongs to it is passed over.</summary>
    public void Refuse(string reason)
    {
        refusal ??= reason;
        fields.Clear();
        Forget();
    }

    public void End()
    {
        Close();
        if (IsOpen && refusal is { } reason) receiver.Refuse(reason, line);
        else if (IsOpen) receiver.Add(drafting.Compose(fields), line);
        fields.Clear();
        (IsOpen, length, refusal) = (false, 0, null);
    }

    private bool Fits(int characters) => (length += characters) <= Bounds.Record;

    private void Close()
    {
        if (name is not null) fields.Add(new(name, more.Length > 0 ? more.ToString() : value!));
        Forget();
    }

    private void Forget()
    {
        (name, value) = (null, null);
        if (more.Capacity > 1 << 20) more.Capacity = 16;
        more.Clear();
    }
}
