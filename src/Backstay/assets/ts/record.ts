// "Walk with me": records a walk on this phone. Nothing of it leaves the phone until the person keeps it.
import { Recorder } from "./walk-recorder";
import { WalkStore, type Walk } from "./walk-store";

const root = document.querySelector<HTMLElement>("[data-recorder]");
if (root) void begin(root);

async function begin(root: HTMLElement): Promise<void> {
  const words = JSON.parse(root.dataset["words"]!) as Record<string, string>;
  // The person's own kind of the page's language: days and months stand in another order in London than in New York.
  const { lang } = document.documentElement, language = navigator.languages.find((one) => one.startsWith(lang)) ?? lang;
  const find = <T extends HTMLElement = HTMLElement>(selector: string, within: ParentNode = root): T => within.querySelector<T>(selector)!;
  const say = (word: string, value = ""): string => (words[word] ?? "").replace("{0}", value);
  const minutes = (seconds: number): string => {
    const whole = Math.round(seconds / 60);
    return whole === 0 ? say("underMinute") : whole === 1 ? say("minute") : say("minutes", String(whole));
  };
  const show = (state: "ready" | "going" | "none", focus = true): void => {
    for (const part of root.querySelectorAll<HTMLElement>("[data-when]")) part.hidden = part.dataset["when"] !== state;
    find("[data-walks]").hidden = state === "going";
    if (focus) root.querySelector<HTMLElement>(`[data-when=${state}] [data-title]`)?.focus();
  };

  let store: WalkStore, recorder: Recorder | undefined;
  try { store = await WalkStore.open(root.dataset["owner"]!); } catch { return show("none", false); }

  function showGoing(): void {
    const { walk, running } = recorder!;
    find("[data-when=going] [data-title]").textContent = say(running ? "going" : "paused");
    find("[data-do=pause]").textContent = say(running ? "pause" : "goOn");
    find("[data-minutes]").textContent = minutes(walk.seconds);
    find("[data-metres]").textContent = walk.metres < 10 ? "" : walk.metres < 1000 ? say("metres", String(Math.round(walk.metres / 10) * 10)) : say("kilometres", (walk.metres / 1000).toLocaleString(language, { maximumFractionDigits: 1 }));
  }

  function quiet(): void {
    for (const note of root.querySelectorAll("[data-note]")) note.textContent = "";
  }

  function record(walk: Walk): void {
    quiet();
    recorder = new Recorder(walk, store, {
      note: (about, word, seconds) => { find(`[data-note=${about}]`).textContent = say(word, minutes(seconds ?? 0)); },
      tick: showGoing,
      ended: (why) => void ended(walk, why),
    });
    recorder.start();
    show("going");
    showGoing();
  }

  async function ended(walk: Walk, why: string): Promise<void> {
    // A second tap on "stop" ends nothing twice.
    if (!recorder) return;
    const empty = recorder.isEmpty;
    recorder = undefined;
    await showWaiting();
    show(empty && (why === "none" || walk.seconds >= 60) ? "none" : "ready");
    if (empty) return;
    const card = find(`[data-walk="${walk.id}"]`);
    find("[data-said]", card).textContent = say(why);
    find("[data-title]", card).focus();
  }

  async function showWaiting(): Promise<void> {
    find("[data-walks]").replaceChildren(...(await store.all()).map(cardOf));
  }

  function cardOf(walk: Walk): HTMLElement {
    const card = find<HTMLTemplateElement>("template[data-waiting]").content.firstElementChild!.cloneNode(true) as HTMLElement;
    card.dataset["walk"] = walk.id;
    find("[data-since]", card).textContent = say("since", since(walk));
    const tell = (word: string): void => { find("[data-said]", card).textContent = say(word); };
    const button = (name: string, act: () => void): void => find(`[data-do=${name}]`, card).addEventListener("click", act);
    const look = (): void => {
      find("[data-title]", card).textContent = say(walk.thrown ? "walk" : "waits", minutes(walk.seconds));
      for (const one of card.querySelectorAll<HTMLElement>("[data-do]")) one.hidden = (one.dataset["do"] === "takeBack") !== !!walk.thrown;
      tell(walk.thrown ? "thrown" : "");
    };
    const change = async (thrown: boolean): Promise<void> => {
      await store.save(walk = { ...walk, thrown });
      look();
      find(thrown ? "[data-do=takeBack]" : "[data-title]", card).focus();
    };
    button("keep", () => void keep(walk, card, tell));
    button("goOn", () => record(walk));
    button("throw", () => void change(true));
    button("takeBack", () => void change(false));
    look();
    return card;
  }

  const since = (walk: Walk): string => new Date(walk.began).toLocaleString(language, { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });

  async function keep(walk: Walk, card: HTMLElement, tell: (word: string) => void): Promise<void> {
    const buttons = [...card.querySelectorAll<HTMLButtonElement>("button")];
    for (const button of buttons) button.disabled = true;
    tell("sending");
    const word = await send(walk).catch(() => "offline");
    for (const button of buttons) button.disabled = false;
    if (!word) return;
    tell(word);
    if (word !== "offline") return;
    const again = (): void => { if (card.isConnected && !recorder && !find("[data-do=keep]", card).hidden) void keep(walk, card, tell); };
    // A phone says that it has a network a little before it has one.
    if (navigator.onLine) setTimeout(again, 5000);
    else window.addEventListener("online", again, { once: true });
  }

  /** @returns what went wrong; empty where the walk is in. The walk's own id goes with it, so that what is sent twice is taken once. */
  async function send(walk: Walk): Promise<string> {
    const head = { "backstay-walk": 1, app: root.dataset["app"], placement: walk.placement, began: walk.began, ended: walk.touched };
    const page = await fetch("/movement/bring", { cache: "no-store" });
    const token = new DOMParser().parseFromString(await page.text(), "text/html").querySelector<HTMLInputElement>("form[enctype] input[name=__RequestVerificationToken]");
    if (!token) return page.redirected ? "signIn" : "failed";
    const form = new FormData();
    form.set("__RequestVerificationToken", token.value);
    form.set("_handler", "bring");
    form.set("id", walk.id);
    form.set("file", new Blob([[JSON.stringify(head), ...await store.linesOf(walk)].join("\n")]), say("file", since(walk)));
    const answer = await fetch("/movement/bring", { method: "POST", body: form });
    if (!answer.ok || !answer.url.endsWith(`/movement/bring/${walk.id}`)) return "failed";
    await store.remove(walk);
    location.assign(answer.url);
    return "";
  }

  find("[data-do=start]").addEventListener("click", () => {
    const senses = [...root.querySelectorAll<HTMLInputElement>("input[name=senses]:checked")].map((one) => one.value);
    const placement = find<HTMLInputElement>("input[name=placement]:checked").value, now = Date.now();
    record({ id: crypto.randomUUID(), owner: root.dataset["owner"]!, placement, senses, began: now, touched: now, seconds: 0, metres: 0, samples: 0, positions: 0 });
  });
  find("[data-do=pause]").addEventListener("click", () => {
    if (recorder!.running) {
      void recorder!.pause();
      quiet();
    } else recorder!.start();
    showGoing();
  });
  find("[data-do=stop]").addEventListener("click", () => void recorder?.stop());
  // A phone lets go of the screen when another app is in front.
  document.addEventListener("visibilitychange", () => { if (recorder?.running) void (document.visibilityState === "visible" ? recorder.stayAwake() : recorder.putAway()); });
  window.addEventListener("pagehide", () => void recorder?.putAway());
  await showWaiting();
  show("ready", false);
}
