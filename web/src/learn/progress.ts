/** How far it is, in words and arches, and whether it is kept. */
import { find, icon, make } from "./dom";
import type { Stand } from "./queue";
import type { Words } from "./words";

export class Progress {
  private far = make("span");
  private stand = make("span");

  constructor(private words: Words, private keeps: boolean) {
    find("gain").append(this.far, this.stand);
  }

  /** So many of the rounds: a dot each, and the count. */
  rounds(n: number, total: number): void {
    const dots = Array.from({ length: total }, (_, i) => (i < n ? make("i", { class: "done" }, icon("check")) : make("i")));
    const gained = make("b", {}, this.words.say("gained"));
    const row = make("span", { class: "dots", "aria-hidden": "true" }, ...dots);
    find("gain").className = "counts";
    this.far.replaceChildren(gained, row, this.words.say("progress", { n, total }));
    this.keep("saved");
  }

  step(n: number, total: number): void {
    this.far.replaceChildren(this.words.say("step", { n: Math.min(n, total), total }));
    this.keep("saved");
  }

  keep(stand: Stand): void {
    if (!this.keeps) return;
    this.stand.className = stand === "saved" ? "" : "waits";
    this.stand.replaceChildren(this.words.say(stand === "saved" ? "saved" : "not-saved"));
  }
}
