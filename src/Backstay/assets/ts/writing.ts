// Private writing: what is typed is kept now and then, in case the page is closed before it is saved.
const pause = 2000;

for (const area of document.querySelectorAll<HTMLTextAreaElement>("textarea[data-draft]")) {
  const form = area.form!;
  const status = form.querySelector<HTMLElement>("[data-draft-status]");
  let waiting: number | undefined;
  let kept = area.defaultValue;

  const keep = (): void => {
    clearTimeout(waiting);
    // What is on its way as a saved text is no draft any more.
    if (area.value === kept || form.dataset["sent"]) return;
    const words = area.value;
    fetch(area.dataset["draft"]!, { method: "POST", body: new FormData(form), keepalive: true }).then((answer) => {
      if (!answer.ok) return;
      kept = words;
      if (status) status.textContent = area.dataset["kept"]!.replace("{0}", new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" }));
    }, () => { /* Without a network the words are still on the page, and the next pause tries again. */ });
  };

  const wait = (): void => {
    clearTimeout(waiting);
    waiting = window.setTimeout(keep, pause);
  };

  area.addEventListener("input", wait);
  // Somebody may have begun before this script came.
  wait();
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") keep(); });
}
