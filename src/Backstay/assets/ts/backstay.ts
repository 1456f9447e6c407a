// Comfort on top of pages that work without it.
import "./figure-player";
import "./listen";
import { send } from "./outbox";
import "./passkey";
import "./speak";
import "./writing";

// Soon enough at the first touch: a slow phone takes long to say where it is.
const tellZone = (): void => { document.cookie = `zone=${Intl.DateTimeFormat().resolvedOptions().timeZone}; path=/; max-age=31536000; samesite=lax`; };
for (const touch of ["pointerdown", "keydown", "click"]) document.addEventListener(touch, tellZone, { once: true, capture: true });

document.addEventListener("click", (event) => {
  const button = (event.target as Element).closest<HTMLElement>("[data-print]");
  if (button) window.print();
});

// A finger or a mouse on a point of today's scale is enough; with the keyboard one walks over the points first, and then saves.
document.addEventListener("click", (event) => {
  const point = event.target as HTMLInputElement;
  if (event.detail > 0 && point.matches?.("form[data-tap] input[type=radio]")) point.form!.requestSubmit();
});

// A second tap on a button that was already pressed sends nothing twice.
document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  if (form.dataset["sent"]) event.preventDefault();
  form.dataset["sent"] = "yes";
});
window.addEventListener("pageshow", () => document.querySelectorAll<HTMLFormElement>("form[data-sent]").forEach((form) => delete form.dataset["sent"]));

// What was done without a network goes in as soon as there is one.
void send();
window.addEventListener("online", () => void send());

// A stranger's page carries the style sheet in itself; the first page of somebody who is known finds it fetched.
const { style } = document.querySelector<HTMLElement>("script[data-style]")?.dataset ?? {};
if (style) void fetch(style, { priority: "low" });

// Pages for a moment without a network.
void navigator.serviceWorker?.register("/worker.js");
