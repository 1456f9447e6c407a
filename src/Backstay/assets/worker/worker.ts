declare const VERSION: string;
export type {};

declare const self: ServiceWorkerGlobalScope;

// Kept for a moment without a network: pages that hold nothing about any person.
const kept = `backstay-${VERSION}`;
const pages = ["/emergency", "/offline", "/bad-day/offline", "/help"];
const standIns: Record<string, string> = { "/bad-day": "/bad-day/offline", "/bad-day/helped": "/bad-day/offline" };
const aDay = 86_400_000;

self.addEventListener("install", (event) => {
  event.waitUntil(keep().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name !== kept) await caches.delete(name);
    await self.clients.claim();
  })());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(fetch(request).then(
    (response) => { event.waitUntil(Promise.all([keepFresh(), keepVisited(new URL(request.url).pathname)])); return response; },
    () => withoutNetwork(new URL(request.url).pathname)));
  else event.respondWith(caches.match(request).then((found) => found ?? fetch(request)));
});

async function keep(): Promise<void> {
  const cache = await caches.open(kept);
  for (const page of pages) await keepPage(cache, page);
}

async function keepPage(cache: Cache, page: string): Promise<void> {
  const response = await fetch(page, { credentials: "omit", cache: "reload" });
  if (!response.ok) return;
  const html = await response.clone().text();
  await cache.put(page, response);
  const assets = [...html.matchAll(/(?:href|src|data-frames)="(\/?(?:app\/[^"]+|figures\/[^"]+|icon[^"]*\.svg))"/g)].map((match) => new URL(match[1]!, self.location.origin).href);
  await cache.addAll([...new Set(assets)]);
  // What the page for a bad day offers to do is kept with it.
  if (page === "/bad-day/offline") for (const match of html.matchAll(/href="(\/move\/[a-z-]+)"/g)) await keepPage(cache, match[1]!);
}

// Numbers to call and words may change without a new script, so what is kept is fetched anew once a day.
async function keepFresh(): Promise<void> {
  if (await isOld(pages[0]!)) await keep().catch(() => undefined);
}

// An exercise that was opened once is there without a network: the page that everybody gets, and not what it says to one person.
async function keepVisited(path: string): Promise<void> {
  if (/^\/move\/[\w-]+$/.test(path) && await isOld(path)) await keepPage(await caches.open(kept), path).catch(() => undefined);
}

async function isOld(page: string): Promise<boolean> {
  const since = (await caches.match(page))?.headers.get("date");
  return !since || Date.now() - Date.parse(since) > aDay;
}

async function withoutNetwork(path: string): Promise<Response> {
  return (await caches.match(standIns[path] ?? path)) ?? (await caches.match("/offline")) ?? Response.error();
}
