/** Keys and words: what is typed in a real field, or pressed on the drawn keyboard. */
import type { Round } from "../data";
import { find, make } from "../dom";
import { type Ground, on } from "../gestures/ground";
import type { Words } from "../words";
import { Board } from "./board";
import { LAYOUTS, type Name, type Stroke, isDead, joined, recognise, strokes } from "./layouts";
import { remember, remembered } from "./memory";
import { common, isMistake, nextKey } from "./wanted";

const NAMED = ["Enter", "Backspace", "Delete", "ArrowLeft", "ArrowRight", "Tab"];
const SILENT = ["Shift", "AltGr", "Control", "Alt", "Meta", "CapsLock", "Dead", "Process", "Unidentified", "Escape", "Tab"];
const NAMES: [Name, string][] = [["be", "AZERTY (BE)"], ["fr", "AZERTY (FR)"], ["qwerty", "QWERTY"]];
const ERASERS = ["Backspace", "Delete"];
const PLAIN = { autocomplete: "off", autocorrect: "off", autocapitalize: "off", spellcheck: "false" };

export class Typing {
  private model = make("p", { class: "model" });
  private field = make("input", { class: "input typed", "aria-labelledby": "task", ...PLAIN });
  private choice = make("select", { class: "input" }, ...NAMES.map(([value, name]) => make("option", { value }, name)));
  private board: Board;
  private layout: Name;
  private ground: Ground | undefined;
  private word = "";
  private key = "";
  private given = "";
  private before = "";
  private held = "";
  private accent = "";

  constructor(stage: HTMLElement, private words: Words) {
    this.layout = remembered() ?? (document.documentElement.lang === "en" ? "qwerty" : "be");
    this.board = new Board(words.say("space") || "Space", (code) => this.press(code));
    stage.replaceChildren(this.model, this.field, this.board.root);
    const label = make("label", { id: "layout" }, words.say("keyboard") || "AZERTY / QWERTY", this.choice);
    find("how").append(label);
    this.choice.addEventListener("change", () => this.use(this.choice.value as Name));
    addEventListener("keydown", (event) => this.aim(event));
    matchMedia("(max-width: 48rem)").addEventListener("change", () => this.draw());
    this.use(this.layout);
  }

  play(ground: Ground, round: Round, nr: number): void {
    this.ground = ground;
    this.key = round.key ?? "";
    this.word = this.key ? "" : this.words.text(`round${nr}`).trim();
    this.given = round.given ? this.words.text(round.given).trim() : "";
    // What was typed stays when only a key is asked; there must be something to take away.
    const there = this.field.value || (ERASERS.includes(this.key) ? "aa" : "");
    this.set(this.key ? there : this.given);
    on(this.field, "keydown", ground.signal, (event) => this.down(event));
    on(this.field, "input", ground.signal, (event) => this.input(event as InputEvent));
  }

  /** All is typed: nothing is wanted any more. */
  rest(): void {
    this.key = this.word = this.field.value;
    this.field.readOnly = true;
    this.draw();
  }

  private set(value: string): void {
    this.field.value = this.before = value;
    this.field.readOnly = false;
    this.draw();
  }

  private use(name: Name): void {
    this.layout = name;
    this.choice.value = name;
    remember(name);
    this.draw();
  }

  /** Whoever types without having chosen the field means the field. */
  private aim(event: KeyboardEvent): void {
    const seen = recognise(event.code, event.key, this.layout);
    if (seen !== this.layout) this.use(seen);
    const free = event.target === document.body || event.target === find("task");
    if (!free || event.ctrlKey || event.metaKey || SILENT.includes(event.key)) return;
    this.field.focus();
    if (NAMED.includes(event.key)) this.down(event);
  }

  private down(event: KeyboardEvent): void {
    if (!this.key || event.isComposing) return;
    if (event.key === this.key) {
      event.preventDefault();
      this.ground?.credit("typed");
    } else if (NAMED.includes(event.key) && !SILENT.includes(event.key)) this.ground?.miss("other-key");
  }

  private input(event: InputEvent): void {
    if (this.key) return this.oneKey(event);
    if (event.isComposing && "^¨´`~'\"".includes(this.field.value.slice(-1))) return;
    this.changed("typed");
  }

  /** A phone tells no keys, only what they did. */
  private oneKey(event: InputEvent): void {
    const typed = event.inputType === "deleteContentBackward" ? "Backspace" : event.data?.slice(-1) ?? "";
    if (typed && isSame(typed, this.key)) this.ground?.credit("typed");
    else if (typed && typed !== "Backspace") this.ground?.miss("other-key");
    if (this.key.length === 1 || this.key === "Space") this.field.value = typed === "Backspace" ? "" : typed;
  }

  private changed(how: string): void {
    const typed = this.field.value;
    if (typed.trim() === this.word) this.ground?.credit(how);
    else if (isMistake(this.before, typed, this.word, this.given)) this.ground?.miss("other-key");
    this.before = typed;
    this.draw();
  }

  /** A key of the drawn keyboard. */
  private press(code: string): void {
    if (this.ground?.signal.aborted) return;
    const name = code.replace("ShiftRight", "Shift");
    if (name === "Shift" || name === "AltGr") this.held = this.held === name ? "" : name;
    else if (this.key) this.pressKey(name);
    else this.pressSign(name);
    this.draw();
  }

  private pressKey(code: string): void {
    const sign = this.sign(code);
    if (isSame(sign || code, this.key)) this.ground?.credit("pressed");
    else this.ground?.miss("other-key");
    this.held = "";
  }

  private pressSign(code: string): void {
    const sign = this.sign(code);
    this.held = "";
    if (code === "Backspace") this.accent = "";
    if (isDead(this.layout, sign) && !this.accent) return void (this.accent = sign);
    const { value } = this.field;
    this.field.value = code === "Backspace" ? value.slice(0, -1) : value + (this.accent ? joined(this.accent, sign) : sign);
    this.accent = "";
    this.changed("pressed");
  }

  private sign(code: string): string {
    if (code === "Space") return " ";
    const nr = ["", "Shift", "AltGr"].indexOf(this.held);
    const key = LAYOUTS[this.layout].flat().find((one) => one.code === code);
    return key?.signs[nr] ?? "";
  }

  private wanted(): Stroke[] {
    const next = this.key || nextKey(this.field.value, this.word);
    if (!next) return [];
    if (next.length > 1) return [{ code: next, hold: "" }];
    const all = strokes(this.layout, next);
    return this.accent && all.length > 1 ? all.slice(1) : all;
  }

  private draw(): void {
    const { value } = this.field;
    const good = common(value, this.word);
    const parts = [["typed-part", this.word.slice(0, good)], ["next-part", this.word[good] ?? ""], ["", this.word.slice(good + 1)]];
    this.model.replaceChildren(...parts.map(([look = "", text = ""]) => make("span", { class: look }, text)), this.recipe());
    this.board.draw(this.layout, this.wanted(), this.held);
  }

  /** Which keys together write the next sign, when one is not enough. */
  private recipe(): Node {
    const all = this.key ? [] : strokes(this.layout, nextKey(this.field.value, this.word).slice(0, 1));
    const [first] = all;
    const needed = nextKey(this.field.value, this.word).length === 1 && first && (first.hold || all.length > 1);
    const caps = all.flatMap(({ code, hold }) => [hold, this.face(code)].filter(Boolean));
    const inside = caps.flatMap((cap, nr) => [...(nr ? [" + "] : []), make("kbd", {}, cap)]);
    return make("span", { class: "recipe" }, ...(needed ? inside : []));
  }

  private face(code: string): string {
    const [plain = "", shifted = ""] = LAYOUTS[this.layout].flat().find((one) => one.code === code)?.signs ?? [];
    return plain.toUpperCase() === shifted ? shifted : plain;
  }
}

/** A small letter may also be written large: the keys show large ones. */
function isSame(typed: string, key: string): boolean {
  if (key === "Space") return typed === " " || typed === "Space";
  return typed === key || (key.length === 1 && typed.toLowerCase() === key);
}
