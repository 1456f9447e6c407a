// Moves a drawn figure: fills in between the numbers of neighbouring frames. Nothing moves until somebody asks for it.
type Move = { f: number[]; ms: number; hold: number; ease: "smooth" | "linear" };
type Motion = { paths: { c: string; d: string }[]; frames: number[][]; moves: Move[] };

const ease = { smooth: (t: number) => t * t * (3 - 2 * t), linear: (t: number) => t };
const calm = matchMedia("(prefers-reduced-motion: reduce)");

class Player {
  private readonly paths: SVGPathElement[];
  private readonly texts: string[][];
  private time = 0;
  private pace = 1;
  private before: number | undefined;
  private readonly whole: number;

  constructor(private readonly figure: HTMLElement, private readonly motion: Motion) {
    this.paths = [...figure.querySelectorAll<SVGPathElement>("svg .person path")].slice(0, motion.paths.length);
    this.texts = motion.paths.map((path) => path.d.split("#"));
    // Frames come as differences from the frame before.
    for (let i = 1; i < motion.frames.length; i++) motion.frames[i] = motion.frames[i]!.map((n, k) => n + motion.frames[i - 1]![k]!);
    this.whole = motion.moves.reduce((sum, move) => sum + move.ms + move.hold, 0);
  }

  get playing(): boolean { return this.before !== undefined; }

  toggle(): void {
    if (this.playing) this.before = undefined;
    else {
      this.before = performance.now();
      requestAnimationFrame(this.tick);
    }
  }

  slow(): boolean {
    this.pace = this.pace === 1 ? 0.5 : 1;
    return this.pace !== 1;
  }

  /** To the end of this move, or back to where it began. */
  step(by: 1 | -1): void {
    this.before = undefined;
    const ends = [0];
    for (const move of this.motion.moves) ends.push(ends.at(-1)! + move.ms + move.hold);
    const next = by > 0 ? ends.find((end) => end > this.time + 1) : ends.findLast((end) => end < this.time - 1);
    this.time = next ?? (by > 0 ? ends[1]! : ends.at(-2)!);
    this.show(this.time - 1);
  }

  private readonly tick = (now: number): void => {
    if (this.before === undefined || !this.figure.isConnected) return;
    this.time = (this.time + (now - this.before) * this.pace) % this.whole;
    this.before = now;
    this.show(this.time);
    requestAnimationFrame(this.tick);
  };

  private show(time: number): void {
    this.figure.classList.add("moving");
    for (const move of this.motion.moves) {
      if (time < move.ms + move.hold) return this.draw(move, ease[move.ease](Math.min(1, Math.max(0, time / move.ms))));
      time -= move.ms + move.hold;
    }
  }

  private draw(move: Move, share: number): void {
    const at = share * (move.f.length - 1), low = Math.min(Math.floor(at), move.f.length - 2), part = at - low;
    const [a, b] = [this.motion.frames[move.f[low]!]!, this.motion.frames[move.f[low + 1]!]!];
    let k = 0;
    this.paths.forEach((path, i) => {
      const text = this.texts[i]!;
      let d = text[0]!;
      for (let j = 1; j < text.length; j++, k++) d += ` ${+(a[k]! + (b[k]! - a[k]!) * part).toFixed(1)}${text[j]}`;
      path.setAttribute("d", d);
    });
  }
}

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
