// Reads a page aloud, where the device has a voice: the words that the button carries, else what stands in the part that it names.
const voice = window.speechSynthesis as SpeechSynthesis | undefined;
const blocks = "h1, h2, h3, p, li, legend, dt, dd, label, summary";
const silent = "button, nav, .buttons, details:not([open]), svg, [aria-hidden='true']";
const pauseBetweenCues = 2500;
let reading = 0;

function wordsOf(part: Element): string[] {
  return [...part.querySelectorAll<HTMLElement>(blocks)]
    .filter((block) => !block.closest(silent) && !block.querySelector(blocks) && block.checkVisibility())
    .map((block) => block.innerText.trim()).filter((words) => words.length > 0);
}

function say(words: string): Promise<void> {
  return new Promise((done) => {
    const sentence = new SpeechSynthesisUtterance(words);
    sentence.lang = document.documentElement.lang;
    sentence.rate = 0.95;
    sentence.onend = sentence.onerror = () => done();
    voice!.speak(sentence);
  });
}

async function read(button: HTMLElement): Promise<void> {
  const mine = ++reading;
  const cues = button.dataset["words"];
  const part = document.querySelector(button.dataset["speak"] || "main")!;
  button.setAttribute("aria-pressed", "true");
  for (const words of cues ? cues.split(" ... ") : wordsOf(part)) {
    await say(words);
    if (cues) await new Promise((next) => setTimeout(next, pauseBetweenCues));
    if (mine !== reading) return;
  }
  button.setAttribute("aria-pressed", "false");
}

for (const button of document.querySelectorAll<HTMLElement>("[data-speak]")) {
  button.hidden = !voice;
  button.addEventListener("click", () => {
    const isReading = button.getAttribute("aria-pressed") === "true";
    document.querySelectorAll("[data-speak]").forEach((one) => one.setAttribute("aria-pressed", "false"));
    reading++;
    voice!.cancel();
    if (!isReading) void read(button);
  });
}
window.addEventListener("pagehide", () => voice?.cancel());
