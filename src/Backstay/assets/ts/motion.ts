// Moves a drawn figure: fills in between the numbers of neighbouring frames.
type Move = { f: number[]; ms: number; hold: number; ease: "smooth" | "linear"; still: number };
export type Motion = { paths: { c: string; d: string }[]; frames: number[][]; moves: Move[] };

const ease = { smooth: (t: number) => t * t * (3 - 2 * t), linear: (t: number) => t };
export const calm = matchMedia("(prefers-reduced-motion: reduce)");

export class Player {
  private readonly paths: SVGPathElement[];
  private readonly texts: string[][];
  private readonly captions: string[];
  private readonly caption: HTMLElement | null;
  private time = 0;
  private pace = 1;
  private before: number | undefined;
  private readonly whole: number;

  constructor(private readonly figure: HTMLElement, private readonly motion: Motion) {
    this.paths = [...figure.querySelectorAll<SVGPathElement>("svg .person path")].slice(0, motion.paths.length);
    const captions = [...figure.querySelectorAll<HTMLElement>(".still p")];
    this.captions = captions.map((caption) => caption.textContent!);
    this.caption = captions[0] ?? null;
    this.texts = motion.paths.map((path) => path.d.split("#"));
    // Frames come as differences from the frame before.
    for (let i = 1; i < motion.frames.length; i++) motion.frames[i] = motion.frames[i]!.map((n, k) => n + motion.frames[i - 1]![k]!);
    this.whole = motion.moves.reduce((sum, move) => sum + move.ms + move.hold, 0);
  }

  /** Milliseconds of one round. */
  get round(): number { return this.whole; }

  /** @param time milliseconds; rounds repeat. */
  showAt(time: number): void { this.show(time % this.whole); }

  /** Into the position that is held longest, where it stays. */
  showHeld(time: number): void {
    const longest = this.motion.moves.reduce((best, move) => move.hold > best.hold ? move : best);
    let reached = 0;
    for (const move of this.motion.moves) {
      reached += move.ms;
      if (move === longest) break;
      reached += move.hold;
    }
    this.show(Math.min(time, reached));
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
      if (time < move.ms + move.hold) {
        this.tell(move);
        return this.draw(move, ease[move.ease](Math.min(1, Math.max(0, time / move.ms))));
      }
      time -= move.ms + move.hold;
    }
  }

  // The words beneath say where the move leads.
  private tell(move: Move): void {
    const words = this.captions[move.still];
    if (this.caption && words && this.caption.textContent !== words) this.caption.textContent = words;
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
