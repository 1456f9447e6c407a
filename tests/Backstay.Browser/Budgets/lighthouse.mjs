// Judges pages with Lighthouse as a slow phone sees them: lighthouse.mjs CHROMIUM COOKIE URL... prints one JSON line a page.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [chromePath, cookie, ...urls] = process.argv.slice(2);
const chrome = await launch({
  chromePath,
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
for (const url of urls) {
  const result = await lighthouse(url, {
    port: chrome.port, output: "json", logLevel: "error",
    onlyCategories: ["performance", "accessibility", "best-practices"],
    extraHeaders: cookie ? { Cookie: cookie } : {},
  });
  const { categories, audits } = result.lhr;
  console.log(JSON.stringify({
    url,
    performance: categories.performance.score * 100,
    accessibility: categories.accessibility.score * 100,
    bestPractices: categories["best-practices"].score * 100,
    largestPaintMs: Math.round(audits["largest-contentful-paint"].numericValue),
    blockingMs: Math.round(audits["total-blocking-time"].numericValue),
    failed: Object.values(audits).filter((audit) => audit.score !== null && audit.score < 1 && audit.scoreDisplayMode === "binary").map((audit) => audit.id),
  }));
}
await chrome.kill();
