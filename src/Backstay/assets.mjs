// Bundles the style sheet, the page island and the service worker into wwwroot/app.
import { build } from "esbuild";
import { createHash } from "node:crypto";
import { readFileSync, utimesSync } from "node:fs";

const shared = { bundle: true, minify: true, target: ["chrome111", "firefox115", "safari16.4"], logLevel: "warning" };
const out = "wwwroot/app";

await build({ ...shared, entryPoints: ["assets/css/backstay.css"], outfile: `${out}/backstay.css`, external: ["*.svg"] });
await build({ ...shared, entryPoints: ["assets/css/pictures.css"], outfile: `${out}/pictures.css` });
await build({ ...shared, entryPoints: ["assets/css/editor.css"], outfile: `${out}/editor.css` });
await build({ ...shared, entryPoints: ["assets/css/paper.css"], outfile: `${out}/paper.css` });
await build({ ...shared, entryPoints: ["assets/css/evidence.css"], outfile: `${out}/evidence.css` });
await build({ ...shared, entryPoints: ["assets/ts/backstay.ts"], outfile: `${out}/backstay.js`, format: "esm" });
await build({ ...shared, entryPoints: ["assets/ts/session.ts"], outfile: `${out}/session.js`, format: "esm" });
await build({ ...shared, entryPoints: ["assets/ts/record.ts"], outfile: `${out}/record.js`, format: "esm" });
await build({ ...shared, entryPoints: ["assets/ts/screen.ts"], outfile: `${out}/screen.js`, format: "esm" });

// A new style sheet or script must replace what an installed worker keeps.
const version = createHash("sha256")
  .update(readFileSync(`${out}/backstay.css`)).update(readFileSync(`${out}/pictures.css`)).update(readFileSync(`${out}/paper.css`)).update(readFileSync(`${out}/backstay.js`))
  .update(readFileSync(`${out}/session.js`)).update(readFileSync(`${out}/record.js`))
  .digest("hex").slice(0, 12);
await build({
  ...shared, entryPoints: ["assets/worker/worker.ts"], outfile: `${out}/worker.js`, format: "iife",
  define: { VERSION: JSON.stringify(version) },
});

const now = new Date();
for (const file of ["backstay.css", "pictures.css", "paper.css", "editor.css", "evidence.css", "backstay.js", "session.js", "record.js", "screen.js", "worker.js"]) utimesSync(`${out}/${file}`, now, now);
