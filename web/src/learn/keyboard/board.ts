/** Draws a keyboard. On a wide screen its keys can be pressed; on a phone it is a picture, and the keys around the
    wanted one stand under it, large enough for a finger. */
import { make, phone } from "../dom";
import { type Key, LAYOUTS, type Name, type Stroke } from "./layouts";

/** Keys that write nothing, with their width in keys. */
type Wide = [code: string, label: string, width: number];
const BEFORE: Wide[][] = [[], [["Tab", "Tab", 1.5]], [["CapsLock", "Caps", 1.75]], [["Shift", "Shift", 1.5]]];
const AFTER: Wide[][] = [[["Backspace", "Backspace", 2]], [["Enter", "Enter", 1.5]], [], [["ShiftRight", "Shift", 2.5]]];
const LAST: Wide[] = [["Control", "Ctrl", 1.5], ["Alt", "Alt", 1.5], ["Space", "", 6], ["AltGr", "AltGr", 1.5],
  ["Delete", "Del", 1.5], ["ArrowLeft", "←", 1.5], ["ArrowRight", "→", 1.5]];
/** How many keys stand beside the wanted one on a phone. */
const BESIDE = 2;

export class Board {
  readonly root = make("div", { class: "keyboard" });
  private picture = make("div", { class: "board" });
  private near = make("div", { class: "near" });

  constructor(private space: string, private pressed: (code: string) => void) {
    this.root.append(this.picture, this.near);
    this.root.addEventListener("click", ({ target }) => {
      const code = (target as Element).closest<HTMLElement>("[data-code]")?.dataset.code;
      if (code) this.pressed(code);
    });
    // The field keeps the focus, so that typing goes on.
    this.root.addEventListener("mousedown", (event) => event.preventDefault());
  }

  draw(name: Name, wanted: Stroke[], held: string): void {
    const marks = new Set(wanted.slice(0, 1).flatMap(({ code, hold }) => [code, hold]));
    const asPicture = phone.matches;
    const rows = LAYOUTS[name].map((row, nr) => [
      ...(BEFORE[nr] ?? []).map((key) => this.wide(key, marks, held)),
      ...row.map((key) => this.letter(key, marks)),
      ...(AFTER[nr] ?? []).map((key) => this.wide(key, marks, held)),
    ]);
    rows.push(LAST.map((key) => this.wide(key, marks, held)));
    this.picture.replaceChildren(...rows.map((row) => make("div", {}, ...row)));
    this.picture.inert = asPicture;
    this.picture.toggleAttribute("aria-hidden", false);
    if (asPicture) this.picture.setAttribute("aria-hidden", "true");
    else this.picture.removeAttribute("aria-hidden");
    this.near.replaceChildren(...(asPicture ? this.around(name, wanted[0], marks, held) : []));
  }

  private letter({ code, signs }: Key, marks: Set<string>): HTMLElement {
    const [plain = "", shifted = "", third = ""] = signs;
    const isLetter = shifted === plain.toUpperCase() && shifted !== plain;
    const faces = isLetter ? [shifted, "", third] : [plain, shifted, third];
    const labels = faces.map((sign, nr) => make("span", { class: ["low", "high", "third"][nr] ?? "" }, sign));
    return this.key(code, isLetter ? shifted : plain, marks, labels.filter(({ textContent }) => textContent), 1);
  }

  private wide([code, label, width]: Wide, marks: Set<string>, held: string): HTMLElement {
    const key = this.key(code, label || this.space, marks, [make("span", {}, label)], width);
    if (code === "Shift" || code === "AltGr") key.setAttribute("aria-pressed", String(held === code));
    return key;
  }

  /** Only the wanted key can be reached with Tab: who has keys types. */
  private key(code: string, name: string, marks: Set<string>, inside: HTMLElement[], width: number): HTMLElement {
    const wanted = marks.has(code);
    const look = `cap w${width * 4}${wanted ? " wanted" : ""}`;
    const of = { type: "button", class: look, "data-code": code, "aria-label": name, tabindex: wanted ? "0" : "-1" };
    return make("button", of, ...inside);
  }

  private around(name: Name, stroke: Stroke | undefined, marks: Set<string>, held: string): HTMLElement[] {
    if (!stroke) return [];
    const row = LAYOUTS[name].find((keys) => keys.some(({ code }) => code === stroke.code)) ?? [];
    const at = row.findIndex(({ code }) => code === stroke.code);
    const from = Math.max(0, Math.min(at - BESIDE, row.length - 2 * BESIDE - 1));
    const letters = at < 0 ? [] : row.slice(from, from + 2 * BESIDE + 1).map((key) => this.letter(key, marks));
    const all = [...BEFORE, ...AFTER, LAST].flat();
    const others = all.filter(([code]) => code === stroke.hold || (at < 0 && code === stroke.code) || code === "Backspace");
    return [...letters, ...others.map((key) => this.wide(key, marks, held))];
  }
}
