using System.Text.RegularExpressions;

namespace Backstay.Programmes.Files;

/// <summary>Names of the language: WhatMatters is written what-matters.</summary>
public static partial class Spelling
{
    public static string Of<TEnum>(TEnum value) where TEnum : struct, Enum => Capital().Replace(value.ToString(), "-$0").ToLowerInvariant();

    /// <returns>Null for what is no such name.</returns>
    public static TEnum? Read<TEnum>(string text) where TEnum : struct, Enum => Enum.GetValues<TEnum>().Where(value => Of(value) == text).Select(value => (TEnum?)value).FirstOrDefault();

    public static string All<TEnum>() where TEnum : struct, Enum => string.Join(", ", Enum.GetValues<TEnum>().Select(Of));

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();
}
