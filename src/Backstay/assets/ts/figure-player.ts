// Buttons that move a figure. Nothing moves until somebody asks for it.
import { calm, type Motion, Player } from "./motion";

function button(row: Element, words: string, press: (button: HTMLButtonElement) => void): void {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = words;
  made.addEventListener("click", () => press(made));
  row.append(made);
}

// data-words: play, pause, half speed, step back, step on.
for (const figure of document.querySelectorAll<HTMLElement>("figure[data-frames]")) {
  const [play, pause, half, back, on] = figure.dataset["words"]!.split("|") as [string, string, string, string, string];
  let player: Promise<Player> | undefined;
  const load = (): Promise<Player> => player ??= fetch(figure.dataset["frames"]!).then((got) => got.json()).then((motion: Motion) => new Player(figure, motion));
  const row = document.createElement("p");
  row.className = "buttons";
  let main: HTMLButtonElement | undefined;
  const tell = (it: Player): void => { if (main) main.textContent = it.playing ? pause : play; };
  button(row, back, () => void load().then((it) => { it.step(-1); tell(it); }));
  if (!calm.matches) button(row, play, (pressed) => void load().then((it) => { main = pressed; it.toggle(); tell(it); }));
  button(row, on, () => void load().then((it) => { it.step(1); tell(it); }));
  if (!calm.matches) button(row, half, (pressed) => void load().then((it) => pressed.setAttribute("aria-pressed", String(it.slow()))));
  figure.append(row);
}
