// A piece of the radio: its speed, where one stopped, the paragraph that is spoken, the lock screen, and keeping it on the phone.
import { offerToKeep } from "./keep";

const enoughToGoOn = 5;
const step = 10;

// Where the browser forbids to remember, nothing is remembered.
function recall(key: string): string | null {
  try { return localStorage.getItem(key); } catch { return null; }
}
function remember(key: string, value: string | null): void {
  try { if (value === null) localStorage.removeItem(key); else localStorage.setItem(key, value); } catch { /* as above */ }
}

const clock = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

function playFrom(audio: HTMLAudioElement, seconds: number): void {
  const jump = (): void => { audio.currentTime = seconds; };
  // Some browsers forget a jump that comes before they know the sound.
  if (audio.readyState > 0) jump();
  else audio.addEventListener("loadedmetadata", jump, { once: true });
  void audio.play();
}

function offerSpeeds(player: HTMLElement, audio: HTMLAudioElement): void {
  const buttons = [...player.querySelectorAll<HTMLElement>("[data-speed]")];
  const choose = (speed: string): void => {
    audio.defaultPlaybackRate = audio.playbackRate = Number(speed);
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset["speed"] === speed));
  };
  for (const button of buttons) button.addEventListener("click", () => {
    choose(button.dataset["speed"]!);
    remember("listen-speed", button.dataset["speed"]!);
  });
  const usual = recall("listen-speed");
  if (buttons.some((button) => button.dataset["speed"] === usual)) choose(usual!);
}

function offerToGoOn(player: HTMLElement, audio: HTMLAudioElement): void {
  const key = `listen-${player.dataset["piece"]}`;
  const button = player.querySelector<HTMLElement>("[data-go-on]")!;
  const stopped = Number(recall(key));
  let kept = stopped;
  const keep = (): void => {
    if (audio.currentTime < enoughToGoOn || audio.ended) return;
    kept = audio.currentTime;
    remember(key, kept.toFixed(1));
  };
  if (stopped >= enoughToGoOn) {
    button.textContent = button.dataset["goOn"]!.replace("{0}", clock(stopped));
    button.hidden = false;
    button.addEventListener("click", () => playFrom(audio, stopped));
  }
  audio.addEventListener("playing", () => { button.hidden = true; });
  audio.addEventListener("timeupdate", () => { if (Math.abs(audio.currentTime - kept) >= enoughToGoOn) keep(); });
  audio.addEventListener("pause", keep);
  audio.addEventListener("ended", () => remember(key, null));
  window.addEventListener("pagehide", keep);
}

function followWords(audio: HTMLAudioElement): void {
  const times = [...document.querySelectorAll<HTMLElement>("[data-start]")];
  const startOf = (time: HTMLElement): number => Number(time.dataset["start"]);
  for (const time of times) time.addEventListener("click", () => playFrom(audio, startOf(time)));
  audio.addEventListener("timeupdate", () => {
    const spoken = audio.ended ? undefined : times.findLast((time) => startOf(time) <= audio.currentTime + 0.1);
    for (const time of times) if (time === spoken) time.parentElement!.setAttribute("aria-current", "true"); else time.parentElement!.removeAttribute("aria-current");
  });
}

function tellLockScreen(player: HTMLElement, audio: HTMLAudioElement): void {
  const session = navigator.mediaSession as MediaSession | undefined;
  if (session) audio.addEventListener("play", () => {
    session.metadata = new MediaMetadata({ title: player.dataset["title"]!, artist: "Backstay" });
    session.setActionHandler("seekbackward", () => { audio.currentTime -= step; });
    session.setActionHandler("seekforward", () => { audio.currentTime += step; });
  }, { once: true });
}

const player = document.querySelector<HTMLElement>("[data-piece]");
const audio = player?.querySelector("audio");
if (player && audio) {
  offerSpeeds(player, audio);
  offerToGoOn(player, audio);
  followWords(audio);
  tellLockScreen(player, audio);
  void offerToKeep(player);
}
