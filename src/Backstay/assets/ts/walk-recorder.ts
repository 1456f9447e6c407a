// Records one walk, and puts it away every few seconds, so that a closed page loses no more than those.
import { metresBetween, MotionSense, PlaceSense, type Told } from "./walk-senses";
import type { Walk, WalkStore } from "./walk-store";

const between = 4000;
/** A page that did not run for so long was asleep, and so were its sensors. */
const asleep = 10_000;
/** Two hours at 60 a second; some four megabytes. */
const mostSamples = 432_000;
const longest = 4 * 3600;
/** What is less sure, in metres, does not add to the way; neither does a step that may be drift. */
const sure = 50, drift = 10;
/** Milliseconds from one position to the next; once a second adds nothing to a walk. */
const fewest = 2000;

export type Said = { note: (about: "motion" | "place" | "screen", word: string, seconds?: number) => void; tick: () => void; ended: (why: "stopped" | "longest" | "full" | "none") => void };

export class Recorder {
  private readonly motion = new MotionSense((at, x, y, z) => this.feel(at, x, y, z), (told) => this.told("motion", told));
  private readonly place = new PlaceSense((coords) => this.locate(coords), (told) => this.told("place", told));
  private lines: string[] = [];
  private felt: number[] = [];
  private feltFrom = 0;
  private feltLast = 0;
  private located = 0;
  private before: GeolocationCoordinates | undefined;
  private ticked = 0;
  private saved = 0;
  private clock: number | undefined;
  private awake: WakeLockSentinel | undefined;

  constructor(readonly walk: Walk, private readonly store: WalkStore, private readonly said: Said) {}

  get running(): boolean { return this.clock !== undefined; }

  /** Has to be called from a tap. */
  start(): void {
    this.ticked = this.saved = Date.now();
    this.before = undefined;
    this.said.note("screen", "");
    this.clock = window.setInterval(() => void this.tick(), 1000);
    void this.motion.start(this.walk.senses.includes("motion"));
    this.place.start(this.walk.senses.includes("place"));
    if (this.walk.samples >= mostSamples) this.said.note("motion", "motion-full");
    void this.stayAwake();
  }

  async pause(): Promise<void> {
    if (!this.running) return;
    this.count();
    clearInterval(this.clock);
    this.clock = undefined;
    this.motion.stop();
    this.place.stop();
    void this.awake?.release();
    await this.putAway();
  }

  async stop(why: "stopped" | "longest" | "full" | "none" = "stopped"): Promise<void> {
    await this.pause();
    if (this.isEmpty) await this.store.remove(this.walk);
    this.said.ended(why);
  }

  get isEmpty(): boolean { return this.walk.samples + this.walk.positions === 0; }

  async stayAwake(): Promise<void> {
    try {
      this.awake = await navigator.wakeLock?.request("screen");
    } catch { /* low battery, or not allowed: the phone does as it likes */ }
    if (!this.running) void this.awake?.release();
    else if (!this.awake) this.said.note("screen", "dark");
  }

  /** Puts away what is not put away yet; the walk goes on. */
  async putAway(): Promise<void> {
    this.endLine();
    const more = this.lines;
    this.lines = [];
    this.saved = Date.now();
    if (this.isEmpty) return;
    this.walk.touched = this.saved;
    try {
      await this.store.save(this.walk, more);
    } catch {
      if (this.running) await this.stop("full");
    }
  }

  private told(about: "motion" | "place", told: Told): void {
    this.said.note(about, `${about}-${told}`);
    const gone = (one: Told): boolean => one === "refused" || one === "none";
    if (this.running && gone(told) && gone(this.motion.told) && gone(this.place.told)) void this.stop("none");
  }

  private async tick(): Promise<void> {
    this.count();
    this.said.tick();
    if (this.walk.seconds >= longest) return this.stop("longest");
    if (Date.now() - this.saved >= between) await this.putAway();
  }

  private count(): void {
    const now = Date.now(), passed = now - this.ticked;
    this.ticked = now;
    if (passed > asleep) this.said.note("screen", "gap", passed / 1000);
    else if (passed > 0) this.walk.seconds += passed / 1000;
  }

  private feel(at: number, x: number, y: number, z: number): void {
    if (this.walk.samples >= mostSamples) {
      this.motion.stop();
      return this.said.note("motion", "motion-full");
    }
    if (this.felt.length === 0 || at < this.feltLast || at - this.feltLast > 1000) {
      this.endLine();
      this.feltFrom = this.feltLast = at;
    }
    this.felt.push(at - this.feltLast, x, y, z);
    this.feltLast = at;
    this.walk.samples++;
  }

  private endLine(): void {
    if (this.felt.length === 0) return;
    const bytes = new DataView(new ArrayBuffer(2 * this.felt.length));
    this.felt.forEach((number, i) => bytes.setInt16(2 * i, Math.max(-32768, Math.min(32767, number)), true));
    this.lines.push(JSON.stringify({ at: this.feltFrom, motion: btoa(String.fromCharCode(...new Uint8Array(bytes.buffer))) }));
    this.felt = [];
  }

  private locate(coords: GeolocationCoordinates): void {
    // The moment of its coming: phones differ in what they give as a position's time.
    const at = Date.now();
    if (at - this.located < fewest) return;
    this.located = at;
    this.walk.positions++;
    this.lines.push(JSON.stringify({ at, lat: coords.latitude, lon: coords.longitude, accuracy: Math.round(coords.accuracy), speed: coords.speed }));
    if (coords.accuracy > sure) return;
    const way = this.before ? metresBetween(this.before, coords) : 0;
    if (this.before && way < Math.max(drift, coords.accuracy / 2)) return;
    this.before = coords;
    this.walk.metres += way;
  }
}
