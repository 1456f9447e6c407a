declare const VERSION: string;
export type {};

declare const self: ServiceWorkerGlobalScope;

// Kept for a moment without a network: pages that hold nothing about any person.
const kept = `backstay-${VERSION}`;
const pages = ["/emergency", "/offline", "/bad-day/offline", "/help"];
const standIns: Record<string, string> = { "/bad-day": "/bad-day/offline", "/bad-day/helped": "/bad-day/offline" };
// Talks and practices that somebody asked to keep, whatever the version.
const radio = "backstay-radio";
// Sessions that somebody opened, as they fit this person: what is ruled out for them must be left out without a network too. Signing out clears them.
const sessions = "backstay-sessions";
// Whoever opened it once may record a walk where there is no network. It is a person's own page, and kept with those.
const recorder = "/movement/record";
const aDay = 86_400_000;

self.addEventListener("install", (event) => {
  event.waitUntil(keep().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name !== kept && name !== radio && name !== sessions) await caches.delete(name);
    await self.clients.claim();
  })());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.mode === "navigate" && request.method === "POST") changed = true;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(fetch(request).then(
    (response) => { event.waitUntil(Promise.all([keepFresh(), keepVisited(new URL(request.url).pathname), keepSessionsFresh()])); return response; },
    () => withoutNetwork(new URL(request.url).pathname)));
  else event.respondWith(caches.match(request).then((found) => found ? asAsked(request, found) : fetch(request)));
});

self.addEventListener("message", (event) => {
  const { does, path } = event.data as { does: "has" | "keep" | "drop"; path: string };
  const work = isSession(path) ? { has: hasSession, keep: keepSound, drop: dropSession }[does] : { has: hasPiece, keep: keepPiece, drop: dropPiece }[does];
  event.waitUntil(work(path).catch(() => false).then((answer) => event.ports[0]!.postMessage(answer)));
});

async function keep(): Promise<void> {
  const cache = await caches.open(kept);
  for (const page of pages) await keepPage(cache, page);
  const pieces = await (await caches.open(radio)).keys();
  for (const { pathname } of pieces.map((request) => new URL(request.url))) if (/^\/listen\/[^/]+$/.test(pathname)) await keepPiece(pathname);
  for (const { url } of await (await caches.open(sessions)).keys()) if (isSession(new URL(url).pathname)) await keepSession(new URL(url).pathname);
}

/** @returns the page; empty when there is none. */
async function keepPage(cache: Cache, page: string, credentials: RequestCredentials = "omit"): Promise<string> {
  const response = await fetch(page, { credentials, cache: "reload" });
  // What leads elsewhere, as to signing in, is not that page.
  if (!response.ok || response.redirected) return "";
  const html = await response.clone().text();
  await cache.put(page, response);
  const assets = [...html.matchAll(/(?:href|src|data-frames)="(\/?(?:app\/[^"]+|figures\/[^"]+|icon[^"]*\.svg))"/g)].map((match) => new URL(match[1]!, self.location.origin).href);
  await cache.addAll([...new Set(assets)]);
  // What the page for a bad day offers to do is kept with it.
  if (page === "/bad-day/offline") for (const match of html.matchAll(/href="(\/move\/[a-z-]+)"/g)) await keepPage(cache, match[1]!);
  return html;
}

const isSession = (path: string): boolean => /^\/move\/sessions\/[\w-]+$/.test(path);
const motionsAndSounds = /"(?:frames|sound)":"(\/[^"]+)"/g;
let changed = false;

/** The page as this person gets it, and the motions of its figures. */
async function keepSession(path: string): Promise<string> {
  const cache = await caches.open(sessions);
  const html = await keepPage(cache, path, "same-origin");
  const needed = [...html.matchAll(motionsAndSounds)].map((match) => match[1]!).filter((address) => address.startsWith("/figures/"));
  for (const address of new Set(needed)) if (!await caches.match(address)) await cache.add(address);
  return html;
}

async function keepSound(path: string): Promise<boolean> {
  const cache = await caches.open(sessions);
  const sounds = [...(await keepSession(path)).matchAll(motionsAndSounds)].map((match) => match[1]!).filter((address) => address.includes(".mp3"));
  for (const address of new Set(sounds)) if (!await cache.match(address)) await cache.add(address);
  return true;
}

async function hasSession(path: string): Promise<boolean> {
  const cache = await caches.open(sessions);
  const html = await (await cache.match(path))?.text();
  const sounds = [...(html ?? "").matchAll(motionsAndSounds)].map((match) => match[1]!).filter((address) => address.includes(".mp3"));
  for (const address of sounds) if (!await cache.match(address)) return false;
  return html !== undefined;
}

async function dropSession(path: string): Promise<boolean> {
  return (await caches.open(sessions)).delete(path);
}

// What a person tells may change what fits them, so the sessions that are kept are fetched anew after it.
async function keepSessionsFresh(): Promise<void> {
  if (!changed) return;
  changed = false;
  const paths = (await (await caches.open(sessions)).keys()).map((request) => new URL(request.url).pathname).filter(isSession);
  for (const path of paths) await keepSession(path).catch(() => undefined);
}

const soundOf = (path: string): string => path.replace("/listen/", "/listen/audio/") + ".mp3";

async function hasPiece(path: string): Promise<boolean> {
  return (await (await caches.open(radio)).match(soundOf(path), { ignoreSearch: true })) !== undefined;
}

async function keepPiece(path: string): Promise<boolean> {
  const cache = await caches.open(radio);
  const sound = / src="(\/listen\/audio\/[^"]+)"/.exec(await keepPage(cache, path))?.[1];
  if (!sound) return false;
  await keepPage(cache, "/listen");
  if (await cache.match(sound)) return true;
  // The old recording stays until the new one is there.
  const old = await cache.keys(sound, { ignoreSearch: true });
  await cache.add(sound);
  for (const one of old) await cache.delete(one);
  return true;
}

async function dropPiece(path: string): Promise<boolean> {
  const cache = await caches.open(radio);
  await cache.delete(path);
  return cache.delete(soundOf(path), { ignoreSearch: true });
}

/** A player asks for a part of its sound; what is kept is the whole. */
async function asAsked(request: Request, whole: Response): Promise<Response> {
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get("range") ?? "");
  if (!range) return whole;
  const sound = await whole.blob();
  const from = Number(range[1]);
  const to = range[2] ? Math.min(Number(range[2]), sound.size - 1) : sound.size - 1;
  if (from > to) return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${sound.size}` } });
  return new Response(sound.slice(from, to + 1), { status: 206, headers: { "Content-Type": sound.type, "Content-Range": `bytes ${from}-${to}/${sound.size}`, "Accept-Ranges": "bytes" } });
}

// Numbers to call and words may change without a new script, so what is kept is fetched anew once a day.
async function keepFresh(): Promise<void> {
  if (await isOld(pages[0]!)) await keep().catch(() => undefined);
}

// An exercise that was opened once is there without a network: the page that everybody gets, and not what it says to one person.
async function keepVisited(path: string): Promise<void> {
  if (isSession(path)) await keepSession(path).catch(() => undefined);
  if (path === recorder) await keepPage(await caches.open(sessions), path, "same-origin").catch(() => undefined);
  if (/^\/move\/[\w-]+$/.test(path) && await isOld(path)) await keepPage(await caches.open(kept), path).catch(() => undefined);
}

async function isOld(page: string): Promise<boolean> {
  const since = (await caches.match(page))?.headers.get("date");
  return !since || Date.now() - Date.parse(since) > aDay;
}

async function withoutNetwork(path: string): Promise<Response> {
  return (await caches.match(standIns[path] ?? path)) ?? (await caches.match("/offline")) ?? Response.error();
}
