// Leads through a session of exercises. The page holds all that it needs, so that it runs to its end without a network.
import { offerToKeep } from "./keep";
import { put, send, type Told } from "./outbox";
import { Clock, type Session } from "./session-clock";
import { Stage } from "./session-stage";
import { Speaker } from "./sound";

const dialog = document.querySelector<HTMLDialogElement>("dialog[data-session]");
const data = document.querySelector("script[data-session-steps]");
const page = document.querySelector<HTMLElement>("[data-session-page]");
if (dialog && data && page) lead(dialog, JSON.parse(data.textContent!) as Session, page);

function lead(dialog: HTMLDialogElement, session: Session, page: HTMLElement): void {
  const [speaker, stage] = [new Speaker(), new Stage(dialog, session)];
  const find = (selector: string): HTMLElement => dialog.querySelector<HTMLElement>(selector)!;
  const button = (name: string): HTMLButtonElement => dialog.querySelector<HTMLButtonElement>(`[data-do=${name}]`)!;
  let clock: Clock | undefined, awake: WakeLockSentinel | undefined, told: Told | undefined;

  async function stayAwake(): Promise<void> {
    try { awake = await navigator.wakeLock?.request("screen"); } catch { /* low battery, or not allowed: the phone does as it likes */ }
  }

  function begin(): void {
    speaker.wake();
    speaker.load(session.sound);
    for (const step of session.steps.slice(0, 2)) speaker.load(step.sound);
    told = undefined;
    find("[data-playing]").hidden = false;
    find("[data-over]").hidden = true;
    clock = new Clock(session, { enter, cue, tick: (now) => stage.show(now), end });
    dialog.showModal();
    clock.resume();
    showPaused();
    void stayAwake();
    find("h2").focus();
  }

  function enter(): void {
    const part = clock!.part;
    stage.enter(part);
    speaker.tone(part.kind === "work" ? 660 : 440);
    if (speaker.on) navigator.vibrate?.(part.kind === "work" ? 200 : [80, 80, 80]);
    speaker.load(session.steps[part.step + 1]?.sound);
  }

  function cue(kind: string, words: string | undefined): void {
    const step = session.steps[clock!.part.step]!;
    if (kind === "say") {
      stage.caption(words!);
      speaker.speak(words!);
    } else if (kind === "next") {
      stage.caption(`${session.cues["next"]!} ${step.name}.`);
      void speaker.say(`${step.name}.`, step.sound);
    } else {
      stage.caption(session.cues[kind]!);
      void speaker.say(session.cues[kind]!, session.sound, session.places[kind]);
    }
  }

  function showPaused(): void {
    button("pause").textContent = clock!.running ? session.words["pause"]! : session.words["resume"]!;
  }

  function end(): void {
    clock!.pause();
    const done = clock!.done();
    void awake?.release();
    find("[data-playing]").hidden = true;
    find("[data-over]").hidden = false;
    find("[data-did]").textContent = done.length > 0 ? session.words["did"]!.replace("{0}", String(done.length)).replace("{1}", String(session.steps.length)) : session.words["nothing"]!;
    find("[data-praise]").textContent = find("[data-sent]").textContent = "";
    find("[data-ask]").hidden = done.length === 0 || !session.post;
    if (done.length === session.steps.length) void speaker.say(session.cues["end"]!, session.sound, session.places["end"]);
    find("[data-did]").focus();
    if (done.length === 0 || !session.post) return;
    told = {
      run: crypto.randomUUID(), session: session.session, to: session.post, page: location.pathname, at: Date.now(), done, of: session.steps.length,
      token: dialog.querySelector<HTMLInputElement>("input[name=__RequestVerificationToken]")!.value,
    };
    void tell();
  }

  async function tell(): Promise<void> {
    put(told!);
    const answer = await send();
    find("[data-sent]").textContent = session.words[answer ? "sent" : "kept"]!;
    if (answer?.praise) find("[data-praise]").textContent = answer.praise;
  }

  const acts: Record<string, (pressed: HTMLButtonElement) => void> = {
    pause: () => {
      if (clock!.running) { clock!.pause(); speaker.hush(); } else clock!.resume();
      showPaused();
    },
    back: () => { speaker.hush(); clock!.back(); },
    skip: () => { speaker.hush(); clock!.skip(); },
    slower: (pressed) => pressed.setAttribute("aria-pressed", String(clock!.slower())),
    rest: () => clock!.rest(15),
    sound: (pressed) => {
      speaker.on = !speaker.on;
      if (!speaker.on) speaker.hush();
      pressed.setAttribute("aria-pressed", String(speaker.on));
    },
    end: () => end(),
    close: () => dialog.close(),
  };

  page.querySelector("[data-start]")!.addEventListener("click", begin);
  for (const pressed of dialog.querySelectorAll<HTMLButtonElement>("[data-do]")) pressed.addEventListener("click", () => acts[pressed.dataset["do"]!]!(pressed));
  for (const felt of dialog.querySelectorAll<HTMLElement>("[data-felt]")) felt.addEventListener("click", () => {
    told!.felt = felt.dataset["felt"]!;
    find("[data-ask]").hidden = true;
    find("[data-did]").focus();
    void tell();
  });
  dialog.addEventListener("keydown", (event) => {
    const act = { " ": "pause", ArrowLeft: "back", ArrowRight: "skip" }[event.key];
    if (!act || find("[data-playing]").hidden) return;
    // Space on a button presses that button.
    if (act === "pause" && event.target instanceof HTMLButtonElement) return;
    event.preventDefault();
    acts[act]!(button(act));
  });
  // Escape ends the session as the button does; another one closes.
  dialog.addEventListener("cancel", (event) => {
    if (find("[data-playing]").hidden) return;
    event.preventDefault();
    end();
  });
  dialog.addEventListener("close", () => speaker.hush());
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible" && dialog.open && clock?.running) void stayAwake(); });
  // Left midway by closing the page: what was done is kept and told.
  window.addEventListener("pagehide", () => { if (dialog.open && !find("[data-playing]").hidden && clock!.done().length > 0) end(); });
  void offerToKeep(page);
}
