using Backstay.Commands;

return await BackstayCommand.RunAsync(args);
