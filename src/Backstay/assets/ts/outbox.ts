// What was done and is not told yet: kept on the phone until a network takes it. The server knows each by its id, so twice is once.
export type Told = { run: string; session: string; to: string; page: string; at: number; token: string; done: string[]; of: number; felt?: string };

const key = "outbox";

function waiting(): Told[] {
  try { return JSON.parse(localStorage.getItem(key) ?? "[]") as Told[]; } catch { return []; }
}

function keep(all: Told[]): void {
  try { if (all.length > 0) localStorage.setItem(key, JSON.stringify(all)); else localStorage.removeItem(key); } catch { /* where nothing may be kept, it is sent at once or not at all */ }
}

export function put(one: Told): void {
  keep([...waiting().filter((other) => other.run !== one.run), one]);
}

async function post(one: Told): Promise<Response> {
  const form = new FormData();
  form.set("__RequestVerificationToken", one.token);
  form.set("session", one.session);
  form.set("run", one.run);
  form.set("of", String(one.of));
  form.set("ago", String(Math.max(0, Math.round((Date.now() - one.at) / 1000))));
  for (const id of one.done) form.append("done", id);
  if (one.felt) form.set("felt", one.felt);
  return fetch(one.to, { method: "POST", body: form, headers: { Accept: "application/json" } });
}

const isJson = (response: Response): boolean => response.headers.get("content-type")?.includes("json") === true;

// A page that was kept for long may hold a proof that is good no more; a fresh page has another.
async function freshToken(one: Told): Promise<string | undefined> {
  const html = await (await fetch(one.page, { cache: "no-store" })).text();
  return new DOMParser().parseFromString(html, "text/html").querySelector<HTMLInputElement>("input[name=__RequestVerificationToken]")?.value;
}

/** @returns what the server says of the last one that it took; undefined while one waits. */
export async function send(): Promise<{ praise?: string } | undefined> {
  let answer: { praise?: string } | undefined = {};
  for (const one of waiting()) {
    try {
      let response = await post(one);
      if (!isJson(response) && response.status !== 404) {
        const token = await freshToken(one);
        if (token) response = await post({ ...one, token });
      }
      if (isJson(response)) answer = await response.json() as { praise?: string };
      else if (response.status !== 404) { answer = undefined; continue; }
      // It may have been told more of while it was on its way.
      keep(waiting().filter((other) => other.run !== one.run || other.felt !== one.felt));
    } catch {
      return undefined;
    }
  }
  return answer;
}
