namespace Backstay.Movement.Weather;

internal interface IWeatherServer
{
    Attribution Attribution { get; }

    /// <param name="last">What it told before of the same place.</param>
    /// <exception cref="HttpRequestException">It could not be reached, or says more than we listen to.</exception>
    /// <exception cref="OperationCanceledException">It took too long.</exception>
    Task<Answer> AskAsync(CoarsePlace place, Told? last);
}
