/**
 * How this browser shows Pont: the size of the letters and the colours, two words that stay in this browser.
 * Runs before the page is drawn, so that nothing jumps; the rest waits until the page is there.
 */
const NAMES = ["size", "look"] as const;
type Name = (typeof NAMES)[number];
const root = document.documentElement;

/** The word that was chosen, or nothing: a browser may refuse to keep anything. */
function kept(name: Name): string {
  try {
    return localStorage.getItem(`pont-${name}`) ?? "";
  } catch {
    return "";
  }
}

function keep(name: Name, word: string): void {
  try {
    if (word) localStorage.setItem(`pont-${name}`, word);
    else localStorage.removeItem(`pont-${name}`);
  } catch {
    // It then holds for this page only.
  }
}

function apply(name: Name, word: string): void {
  if (word) root.dataset[name] = word;
  else delete root.dataset[name];
}

function follow(): void {
  for (const name of NAMES) apply(name, kept(name));
}

/** Ticks what holds now, and listens. */
function offer(): void {
  for (const box of document.querySelectorAll<HTMLInputElement>(".looks input")) {
    const name = box.name as Name;
    box.checked = box.value === (root.dataset[name] ?? "");
    box.addEventListener("change", () => {
      keep(name, box.value);
      apply(name, box.value);
    });
  }
}

root.dataset.script = "";
follow();
addEventListener("storage", follow);
document.addEventListener("DOMContentLoaded", offer);
export {};
