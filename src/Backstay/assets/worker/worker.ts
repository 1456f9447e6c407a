declare const VERSION: string;
export type {};

declare const self: ServiceWorkerGlobalScope;

// Kept for a moment without a network: pages that hold nothing about any person.
const kept = `backstay-${VERSION}`;
const pages = ["/emergency", "/offline"];

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
  if (request.mode === "navigate") event.respondWith(fetch(request).catch(() => withoutNetwork(new URL(request.url).pathname)));
  else event.respondWith(caches.match(request).then((found) => found ?? fetch(request)));
});

async function keep(): Promise<void> {
  const cache = await caches.open(kept);
  for (const page of pages) {
    const response = await fetch(page, { credentials: "omit", cache: "reload" });
    if (!response.ok) continue;
    const html = await response.clone().text();
    await cache.put(page, response);
    const assets = [...html.matchAll(/(?:href|src)="(\/?(?:app\/[^"]+|icon[^"]*\.svg))"/g)].map((match) => new URL(match[1]!, self.location.origin).href);
    await cache.addAll([...new Set(assets)]);
  }
}

async function withoutNetwork(path: string): Promise<Response> {
  return (await caches.match(pages.includes(path) ? path : "/offline")) ?? Response.error();
}
