// Where a session is: parts one after the other, each with its cues. Knows nothing of the page.
export type Cue = { at: number; kind: string; words?: string };
export type Part = { kind: "ready" | "work" | "change" | "rest"; step: number; length: number; side: number; cues: Cue[] };
export type Step = { id: string; name: string; much: string; frames?: string; pace?: number; holds: boolean; both: boolean; sound?: string };
export type Session = {
  session: string; post?: string; steps: Step[]; parts: Part[]; sound?: string; places: Record<string, [number, number]>; cues: Record<string, string>; words: Record<string, string>;
};
export type Now = { part: Part; at: number; length: number; left: number; share: number };
type Listener = { enter: () => void; cue: (kind: string, words: string | undefined) => void; tick: (now: Now) => void; end: () => void };

const beat = 100;
// The phone slept: the session waits where it was.
const longestGap = 5000;
const slow = 0.75;

export class Clock {
  private index = -1;
  /** Milliseconds of this part, and what rest was added to it. */
  private at = 0;
  private more = 0;
  private cued = 0;
  private pace = 1;
  private before = 0;
  private timer: number | undefined;
  private readonly worked: number[];
  private readonly whole: number;

  constructor(private readonly session: Session, private readonly told: Listener) {
    this.worked = session.steps.map(() => 0);
    this.whole = session.parts.reduce((sum, part) => sum + part.length, 0);
  }

  get running(): boolean { return this.timer !== undefined; }

  get part(): Part { return this.session.parts[this.index]!; }

  /** Exercises of which at least half was done. */
  done(): string[] {
    return this.session.steps.filter((_, i) => {
      const all = this.session.parts.filter((part) => part.step === i && part.kind === "work").reduce((sum, part) => sum + part.length, 0);
      return this.worked[i]! >= all * 500;
    }).map((step) => step.id);
  }

  resume(): void {
    if (this.running) return;
    this.before = performance.now();
    this.timer = window.setInterval(() => this.beat(), beat);
    if (this.index < 0) this.go(0);
  }

  pause(): void {
    window.clearInterval(this.timer);
    this.timer = undefined;
  }

  slower(): boolean {
    this.pace = this.pace === 1 ? slow : 1;
    return this.pace !== 1;
  }

  /** More time in a rest or before the next exercise; during work it is a pause that goes on by itself no sooner. */
  rest(seconds: number): void {
    if (this.part.kind === "work") {
      const next = this.session.parts.findIndex((part, i) => i > this.index && part.kind !== "work");
      if (next < 0) return;
      this.go(next);
    }
    this.more += seconds * 1000;
    this.tick();
  }

  /** On to the next exercise. */
  skip(): void {
    const step = this.part.step;
    const next = this.session.parts.findIndex((part) => part.step > step);
    if (next < 0) this.told.end(); else this.go(next);
  }

  /** To the begin of this exercise, or of the one before when this one has just begun. */
  back(): void {
    const step = this.part.kind === "ready" && this.at < 3000 ? Math.max(0, this.part.step - 1) : this.part.step;
    this.worked[step] = 0;
    this.go(this.session.parts.findIndex((part) => part.step === step));
  }

  private go(index: number, at = 0): void {
    [this.index, this.at, this.more, this.cued] = [index, at, 0, 0];
    this.told.enter();
    this.tick();
  }

  private beat(): void {
    const now = performance.now();
    const gap = now - this.before;
    this.before = now;
    if (gap > longestGap) return;
    const passed = this.part.kind === "work" ? gap * this.pace : gap;
    this.at += passed;
    if (this.part.kind === "work") this.worked[this.part.step]! += passed;
    const length = this.part.length * 1000 + this.more;
    if (this.at < length) this.tick();
    else if (this.index + 1 < this.session.parts.length) this.go(this.index + 1, this.at - length);
    else this.told.end();
  }

  private tick(): void {
    const { part, at } = this;
    const length = part.length * 1000 + this.more;
    // What is said before the end of a rest waits with it.
    while (this.cued < part.cues.length && at >= part.cues[this.cued]!.at * 1000 + (part.cues[this.cued]!.kind === "count" ? this.more : 0)) {
      const cue = part.cues[this.cued++]!;
      this.told.cue(cue.kind, cue.words);
    }
    const before = this.session.parts.slice(0, this.index).reduce((sum, one) => sum + one.length, 0);
    const passed = before + Math.min(part.length, at / 1000);
    this.told.tick({ part, at, length, left: Math.max(0, this.whole - passed), share: passed / this.whole });
  }
}
