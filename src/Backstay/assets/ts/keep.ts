// The worker keeps the page and its sound, so that both open without a network.
export async function offerToKeep(player: HTMLElement): Promise<void> {
  const worker = (await navigator.serviceWorker?.ready)?.active;
  if (!worker) return;
  const ask = (does: "has" | "keep" | "drop"): Promise<boolean> => new Promise((answer) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = (event: MessageEvent<boolean>) => answer(event.data);
    worker.postMessage({ does, path: location.pathname }, [channel.port2]);
  });
  const button = player.querySelector<HTMLButtonElement>("[data-keep]")!;
  const status = player.querySelector<HTMLElement>("[data-kept]")!;
  const show = (has: boolean): void => { button.querySelector("span")!.textContent = button.dataset[has ? "drop" : "keep"]!; };
  const tell = (words: string): void => { [status.textContent, status.hidden] = [status.dataset[words]!, false]; };
  let has = await ask("has");
  show(has);
  if (has) tell("kept");
  button.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    const done = await ask(has ? "drop" : "keep");
    if (done) show(has = !has);
    tell(!done ? "failed" : has ? "kept" : "dropped");
    button.disabled = false;
  });
}
