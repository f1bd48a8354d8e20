/** Tips, one after the other, when asked for: beside the work, on a phone in a sheet above the tools. */
import { find, icon, make, press } from "./dom";
import { drawAll } from "./marks";
import type { Words } from "./words";

export class Tips {
  private button = find("tip-button");
  private sheet = find("tip");
  private tips: string[] = [];
  private shown = 0;

  /** `looked` hears how many tips are open: the second may mark a place. */
  constructor(private words: Words, private looked: (open: number) => void = () => undefined) {
    this.button.addEventListener("click", () => this.open(this.shown ? 0 : 1));
    addEventListener("keydown", ({ key }) => key === "Escape" && this.open(0));
  }

  /** The tips of the task that is now on the screen. */
  set(tips: string[]): void {
    const same = tips.join() === this.tips.join();
    this.tips = tips.filter(Boolean);
    this.button.hidden = !this.tips.length;
    if (!same) this.open(0);
  }

  open(count: number): void {
    const hadFocus = this.sheet.contains(document.activeElement);
    this.shown = Math.min(count, this.tips.length);
    this.sheet.hidden = !this.shown;
    this.button.setAttribute("aria-expanded", String(this.shown > 0));
    const long = make("span", { class: "long" }, this.words.say(this.shown ? "tip-open" : "tip"));
    this.button.replaceChildren(icon("lightbulb"), long, make("span", { class: "short" }, this.words.say("tip")));
    this.sheet.replaceChildren(...(this.shown ? this.inside() : []));
    if (hadFocus) (this.shown ? this.sheet : this.button).focus();
    this.looked(this.shown);
  }

  private inside(): Node[] {
    const title = make("h2", {}, icon("lightbulb"), this.words.say("tip"));
    const tips = this.tips.slice(0, this.shown).flatMap(drawAll);
    const close = press(this.words.say("close"), "quiet", "", () => this.open(0));
    const more = press(this.words.say("more-tip"), "quiet", "", () => this.open(this.shown + 1));
    return [title, ...tips, make("div", { class: "actions" }, ...(this.shown < this.tips.length ? [more] : []), close)];
  }
}
