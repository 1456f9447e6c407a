// What a phone feels and where it is, as far as the browser tells it and the person allows it.
export type Told = "asked" | "on" | "refused" | "none";

/** Sensors that say nothing for so long are not there: many computers know the event and have no sensor. */
const patience = 4000;
/** Phones tell 50 to 200 times a second; more than about 60 tells nothing more of a walk. */
const closest = 12;
const milliG = 1000 / 9.80665;

type Asking = { requestPermission?: () => Promise<PermissionState> };

export class MotionSense {
  private zero = 0;
  private last = 0;
  private waiting: number | undefined;
  private going = false;
  private state: Told = "asked";

  constructor(private readonly take: (at: number, x: number, y: number, z: number) => void, private readonly tell: (told: Told) => void) {}

  get told(): Told { return this.state; }

  /** Has to be called from a tap: an iPhone asks the person then and at no other time. */
  async start(wanted: boolean): Promise<void> {
    if (!wanted) return this.say("refused");
    if (!("DeviceMotionEvent" in window)) return this.say("none");
    const { requestPermission } = DeviceMotionEvent as unknown as Asking;
    this.going = true;
    this.say("asked");
    if (requestPermission && await requestPermission.call(DeviceMotionEvent).catch(() => "denied") !== "granted") return this.say("refused");
    // Stopped while the person was asked.
    if (!this.going) return;
    window.addEventListener("devicemotion", this.feel);
    this.waiting = window.setTimeout(() => { if (this.state === "asked") this.say("none"); }, patience);
  }

  stop(): void {
    this.going = false;
    window.removeEventListener("devicemotion", this.feel);
    clearTimeout(this.waiting);
  }

  private readonly feel = (event: DeviceMotionEvent): void => {
    const { x, y, z } = event.accelerationIncludingGravity ?? {};
    if (typeof x !== "number" || typeof y !== "number" || typeof z !== "number") return;
    // The event's own clock is more even than the moment at which it comes; on some phones it stands still while they sleep.
    if (Math.abs(this.zero + event.timeStamp - Date.now()) > 1000) this.zero = Date.now() - event.timeStamp;
    const at = Math.round(this.zero + event.timeStamp);
    if (at >= this.last && at - this.last < closest) return;
    this.last = at;
    if (this.state !== "on") this.say("on");
    this.take(at, Math.round(x * milliG), Math.round(y * milliG), Math.round(z * milliG));
  };

  private say(told: Told): void {
    this.state = told;
    this.tell(told);
  }
}

export class PlaceSense {
  private watch: number | undefined;
  private last = 0;
  private state: Told = "asked";

  constructor(private readonly take: (place: GeolocationCoordinates) => void, private readonly tell: (told: Told) => void) {}

  get told(): Told { return this.state; }

  start(wanted: boolean): void {
    if (!wanted) return this.say("refused");
    if (!navigator.geolocation) return this.say("none");
    this.say("asked");
    this.watch = navigator.geolocation.watchPosition((place) => {
      if (place.timestamp === this.last) return;
      this.last = place.timestamp;
      if (this.state !== "on") this.say("on");
      this.take(place.coords);
    }, (error) => {
      // Where a phone does not know its place for a while, it goes on looking.
      this.say(error.code === error.PERMISSION_DENIED ? "refused" : "asked");
    }, { enableHighAccuracy: true, maximumAge: 0 });
  }

  stop(): void {
    if (this.watch !== undefined) navigator.geolocation.clearWatch(this.watch);
    this.watch = undefined;
  }

  private say(told: Told): void {
    this.state = told;
    this.tell(told);
  }
}

/** Metres between two places on a ball. */
export function metresBetween(one: GeolocationCoordinates, other: GeolocationCoordinates): number {
  const [a, b] = [one.latitude * Math.PI / 180, other.latitude * Math.PI / 180];
  const [north, east] = [Math.sin((b - a) / 2), Math.sin((other.longitude - one.longitude) * Math.PI / 360)];
  return 12_742_000 * Math.asin(Math.sqrt(north * north + Math.cos(a) * Math.cos(b) * east * east));
}
