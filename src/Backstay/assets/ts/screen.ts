// Screening by keyboard, and votes that say so when they could not be sent. Without this the buttons do the same.
const form = document.querySelector<HTMLFormElement>("form.screening");
if (form) begin(form);

function begin(form: HTMLFormElement): void {
  const said = form.querySelector<HTMLElement>("[data-said]")!;
  const keys = form.querySelector<HTMLElement>("[data-keys]")!;
  const on = keys.querySelector<HTMLInputElement>("input")!;
  const kept = "backstay-screen-keys";
  // Whoever talks to their device may say letters without meaning them, so that the keys can be turned off.
  on.checked = localStorage.getItem(kept) !== "off";
  on.addEventListener("change", () => localStorage.setItem(kept, on.checked ? "on" : "off"));
  keys.hidden = false;

  document.addEventListener("keydown", (event) => {
    const at = event.target as HTMLElement;
    if (!on.checked || event.ctrlKey || event.metaKey || event.altKey || event.repeat || at.matches("textarea, select, input:not([type=radio], [type=checkbox])")) return;
    const reason = form.querySelectorAll<HTMLInputElement>("input[name=reason]")[Number(event.key) - 1];
    const button = form.querySelector<HTMLButtonElement>(`button[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (!reason && !button) return;
    event.preventDefault();
    if (reason) {
      reason.checked = true;
      reason.focus();
    } else button!.click();
  });

  form.addEventListener("submit", (event) => {
    // The page's own script sends nothing twice; what it has let go before is on its way.
    if (form.dataset["sent"]) return;
    const button = (event as SubmitEvent).submitter as HTMLButtonElement | null;
    // A tag is put on by the page itself, which comes back with all that was typed.
    if (button && button.name !== "decision") return;
    event.preventDefault();
    if (!button) return;
    void send(form, button, said);
  });
}

async function send(form: HTMLFormElement, button: HTMLButtonElement, said: HTMLElement): Promise<void> {
  const body = new URLSearchParams([...new FormData(form)].map(([name, value]): [string, string] => [name, String(value)]));
  body.append(button.name, button.value);
  try {
    const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" });
    // It was stored, and the answer leads to the next record.
    if (answer.type === "opaqueredirect") return location.replace(form.action);
    if (answer.status >= 500) throw new Error(String(answer.status));
  } catch {
    delete form.dataset["sent"];
    said.textContent = form.dataset["offline"]!;
    return;
  }
  // Something has to be filled in: the page itself says what.
  const chosen = Object.assign(document.createElement("input"), { type: "hidden", name: button.name, value: button.value });
  form.append(chosen);
  HTMLFormElement.prototype.submit.call(form);
}
