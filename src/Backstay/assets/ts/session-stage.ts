// What is seen of a session: the figure that moves, the seconds, what is said, and what comes next.
import { calm, type Motion, Player } from "./motion";
import type { Now, Part, Session } from "./session-clock";

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

export class Stage {
  private player: Player | undefined;
  private shown = "";
  private readonly motions = new Map<string, Promise<Motion>>();
  private readonly parts: Record<"place" | "left" | "much" | "seconds" | "next" | "caption" | "told", HTMLElement>;
  private readonly bar: HTMLProgressElement;
  private readonly still: HTMLElement;
  private readonly name: HTMLElement;

  constructor(private readonly dialog: HTMLElement, private readonly session: Session) {
    const find = (name: string): HTMLElement => dialog.querySelector<HTMLElement>(`[data-${name}]`)!;
    this.parts = { place: find("place"), left: find("left"), much: find("much"), seconds: find("seconds"), next: find("next"), caption: find("caption"), told: find("told") };
    this.bar = dialog.querySelector("progress")!;
    this.still = dialog.querySelector(".still")!;
    this.name = dialog.querySelector("h2")!;
  }

  caption(words: string): void { this.parts.caption.textContent = words; }

  enter(part: Part): void {
    const step = this.session.steps[part.step]!;
    // A rest already shows what comes next.
    const shown = part.kind === "rest" && this.nextStep(part) ? this.nextStep(part)! : step;
    void this.figure(shown.id, shown.frames, part.side === 2);
    this.still.parentElement!.classList.toggle("moving", part.kind === "work" && !calm.matches && step.frames !== undefined);
    const next = this.session.steps[part.step + 1];
    this.put("place", this.words("step", String(part.step + 1), String(this.session.steps.length)));
    this.name.textContent = part.kind === "work" ? step.name : `${this.words(part.kind)}${part.kind === "change" ? "" : `: ${shown.name}`}`;
    this.put("much", part.side > 0 && part.kind === "work" ? `${step.much}. ${this.words("side", String(part.side))}` : shown.much);
    this.put("next", next ? this.words("next", next.name) : this.words("last"));
    this.put("told", `${this.name.textContent}. ${this.parts.much.textContent}`);
    if (part.kind !== "work") this.caption(this.words(part.kind));
  }

  show(now: Now): void {
    const { part, at, length } = now;
    const step = this.session.steps[part.step]!;
    this.bar.value = now.share;
    this.put("left", this.words("left", clock(Math.ceil(now.left))));
    const seconds = String(Math.max(0, Math.ceil((length - at) / 1000)));
    this.put("seconds", part.kind === "work" && step.pace
      ? this.words("time", String(Math.min(part.length / step.pace, Math.floor(at / 1000 / step.pace) + 1)), String(part.length / step.pace)) : seconds);
    if (part.kind === "work") this.move(now);
  }

  private move({ part, at }: Now): void {
    const [step, player] = [this.session.steps[part.step]!, this.player];
    if (!player || calm.matches) return;
    if (step.holds) player.showHeld(at);
    else if (!step.pace) player.showAt(at);
    else {
      // As many rounds of the figure as fit a repetition, so that figure and count go together.
      const rounds = Math.max(1, Math.round(step.pace * 1000 / player.round));
      const round = at / 1000 / step.pace * rounds;
      player.showAt(round % 1 * player.round);
      if (step.both && rounds === 2) this.still.classList.toggle("mirrored", Math.floor(round) % 2 === 1);
    }
  }

  private async figure(id: string, frames: string | undefined, mirrored: boolean): Promise<void> {
    this.still.classList.toggle("mirrored", mirrored);
    if (this.shown === id) return;
    this.shown = id;
    this.player = undefined;
    const svg = document.querySelector(`[data-step="${id}"] svg`);
    // Two pictures on a page must not share the names of their parts.
    this.still.innerHTML = svg ? svg.outerHTML.replaceAll(/((?:id="|#)[\w-]+?)(-[cs](?="|\)))/g, "$1-big$2") : "";
    if (!frames || calm.matches) return;
    try {
      let motion = this.motions.get(frames);
      if (!motion) this.motions.set(frames, motion = fetch(frames).then((got) => got.json() as Promise<Motion>));
      const loaded = structuredClone(await motion);
      if (this.shown === id) this.player = new Player(this.still.parentElement!, loaded);
    } catch {
      this.motions.delete(frames);
    }
  }

  private nextStep(part: Part): Session["steps"][number] | undefined {
    const index = this.session.parts.indexOf(part);
    return this.session.steps[this.session.parts[index + 1]?.step ?? -1];
  }

  private words(key: string, ...values: string[]): string {
    return values.reduce((text, value, i) => text.replace(`{${i}}`, value), this.session.words[key]!);
  }

  private put(part: keyof Stage["parts"], words: string): void {
    if (this.parts[part].textContent !== words) this.parts[part].textContent = words;
  }
}
