/** Draws the practice area of a drill: things that are real buttons, in the setting of the activity. */
import type { Activity, Item, Round } from "./data";
import { find, icon, make, picture, still } from "./dom";
import type { Words } from "./words";

/** How a button that has no word is read out: assistive technology knows these signs. */
const SIGNS: Record<string, string> = { left: "←", right: "→", up: "↑", down: "↓", in: "+", out: "−" };
const WAYS: Record<string, [way: string, name: string][]> = {
  left: [["left", "arrow-left"], ["right", "arrow-right"]],
  right: [["left", "arrow-left"], ["right", "arrow-right"]],
  up: [["up", "arrow-up"], ["down", "arrow-down"]],
  down: [["up", "arrow-up"], ["down", "arrow-down"]],
  in: [["out", "minus"], ["in", "plus"]],
  out: [["out", "minus"], ["in", "plus"]],
};

export class Stage {
  readonly root = find("stage");
  private things = new Map<string, HTMLButtonElement>();
  private area = make("div", { class: "area" });
  private ways = make("div", { class: "ways" });

  constructor(private page: Activity, private words: Words) {
    const look = page.stage ?? "desktop";
    this.root.classList.add(look);
    this.root.replaceChildren(this.area, this.ways);
    this.root.addEventListener("contextmenu", (event) => event.preventDefault());
    for (const item of page.items ?? []) this.things.set(item.id, this.thing(item));
    this.area.append(...this.things.values());
    this.root.classList.toggle("many", this.things.size > 4);
    if (look === "list") this.roll();
  }

  thingOf(id: string | undefined): HTMLElement {
    return this.things.get(id ?? "") ?? this.area;
  }

  name(id: string | undefined): string {
    return id ? this.words.text(`item.${id}`) || id : "";
  }

  /** All things stand as they stood before the first round. */
  reset(): void {
    this.root.classList.remove("big");
    this.root.querySelector(".opened")?.remove();
    for (const thing of this.things.values()) {
      thing.className = "thing";
      thing.inert = false;
    }
    this.show(this.page.items?.[0]?.id);
  }

  /** Sets the stage for a round. */
  begin(round: Round): void {
    for (const thing of this.things.values()) thing.classList.remove("glad");
    this.rename();
    const ways = WAYS[round.to ?? ""] ?? (round.gesture === "scroll" ? WAYS.up : []) ?? [];
    this.ways.replaceChildren(...ways.map(([way, name]) => this.way(way, name)));
    if (round.gesture === "zoom") this.show(round.item);
    if (this.root.classList.contains("photo")) this.root.dataset.gesture = round.gesture;
  }

  /** What is seen of a round that went well; `at once` when it is only played back. */
  end(round: Round, atOnce = false): void {
    const thing = this.thingOf(round.item);
    this.root.querySelector(".opened")?.remove();
    if (round.gesture === "zoom") this.root.classList.toggle("big", round.to === "in");
    else if (round.gesture === "swipe" && this.root.classList.contains("photo")) this.show(round.item);
    else if (!round.clears) thing.classList.add("glad");
    if (round.clears) this.clear(thing);
    if (round.to) this.thingOf(round.to).classList.add(...(round.gesture === "drag" ? ["fed"] : []));
    if (round.gesture === "double" && !round.clears && !atOnce) this.open(round.item);
  }

  /** How long the eye needs, milliseconds. */
  pause(round: Round): number {
    const isLong = (round.gesture === "double" && !round.clears) || round.gesture === "point";
    return isLong && !still.matches ? 1200 : 400;
  }

  close(): void {
    this.root.querySelector(".opened")?.remove();
  }

  private rename(): void {
    for (const [id, thing] of this.things) {
      const name = thing.querySelector("span:last-child");
      if (name) name.textContent = this.name(id);
    }
  }

  private thing({ id, picture: drawn }: Item): HTMLButtonElement {
    const look = this.page.stage === "photo" ? "shot" : "drawn";
    const drawing = make("span", { class: look, "aria-hidden": "true" }, picture(drawn));
    return make("button", { type: "button", class: "thing" }, drawing, make("span", {}, this.name(id)));
  }

  private way(way: string, name: string): HTMLButtonElement {
    const label = this.words.say(`way-${way}`) || SIGNS[way] || way;
    return make("button", { type: "button", class: "way", "data-way": way, "aria-label": label }, icon(name));
  }

  /** A cleared thing leaves its place empty; the focus goes to the stage, not to the top of the page. */
  private clear(thing: HTMLElement): void {
    if (thing.contains(document.activeElement)) this.root.focus({ preventScroll: true });
    thing.classList.add("gone");
    thing.inert = true;
  }

  /** One photo at a time. */
  private show(id: string | undefined): void {
    if (!this.root.classList.contains("photo")) return;
    for (const [other, thing] of this.things) thing.hidden = other !== id;
  }

  private open(id: string | undefined): void {
    const photos = Array.from({ length: 4 }, () => make("i", { class: "shot" }));
    const title = make("div", { class: "opened-bar" }, this.name(id), icon("x"));
    this.root.append(make("div", { class: "opened", "aria-hidden": "true" }, title, make("div", { class: "shots" }, ...photos)));
  }

  /** A long list in a short window, with buttons that move it. */
  private roll(): void {
    this.area.classList.add("roll");
    this.area.tabIndex = 0;
    this.area.setAttribute("role", "group");
    this.area.setAttribute("aria-labelledby", "task");
    this.ways.addEventListener("click", (event) => {
      const way = (event.target as Element).closest<HTMLElement>("[data-way]")?.dataset.way;
      if (way) this.area.scrollBy({ top: way === "up" ? -160 : 160, behavior: still.matches ? "auto" : "smooth" });
    });
  }
}
