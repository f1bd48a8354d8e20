/** A simulated world on the screen: its bar, its list, what is open, and the buttons under it. */
import type { Scene, State, Widget } from "../data";
import { find, icon, make } from "../dom";
import { isRight } from "../matchers";
import type { Words } from "../words";
import { drawWidget } from "./widgets";

export class World {
  private root = find("stage");
  private bar = make("div", { class: "world-bar" });
  private side = make("div", { class: "pane side-pane" });
  private main = make("div", { class: "pane main-pane", tabindex: "-1" });
  private foot = make("div", { class: "deeds" });
  private drawn = new Map<string, HTMLElement>();
  private screen = -1;
  private safe = make("p", { class: "safe" }, icon("shield-check"));

  /** `act` hears `<widget>`, `<widget>=right` and `<widget>=empty`. */
  constructor(private scene: Scene, private words: Words, private act: (action: string) => void) {
    this.root.classList.add("world", scene.world);
    const reading = make("div", { class: "reading" }, this.main, this.foot);
    this.root.replaceChildren(this.bar, make("div", { class: "panes" }, this.side, reading));
    this.safe.append(make("span", { class: "long" }, words.say("practice")));
    this.safe.append(make("span", { class: "short" }, words.say("practice").split(/\s*:/)[0] ?? ""));
    this.root.addEventListener("click", ({ target }) => {
      const pressed = (target as Element).closest<HTMLElement>("button[data-widget]")?.dataset.widget;
      if (pressed) this.act(pressed);
    });
  }

  /** Shows a state. A screen that is new gets the focus, when someone brought it here. */
  show(state: State, focus: boolean): void {
    const shown = state.shown.map((nr) => this.scene.widgets[nr]).filter((widget): widget is Widget => !!widget);
    const at = this.root.contains(document.activeElement);
    this.place(this.bar, shown.filter(({ kind }) => kind === "bar"));
    this.bar.append(this.safe);
    const rest = shown.filter(({ kind }) => kind !== "bar");
    this.place(this.side, rest.filter(({ region }) => region === "side"));
    this.place(this.main, rest.filter(({ region }) => region === "main"));
    this.place(this.foot, rest.filter(({ region }) => region === "foot"));
    this.root.classList.toggle("detail", rest.some(({ region }) => region !== "side"));
    this.root.classList.toggle("backs", rest.some(({ icon, region }) => icon === "arrow-left" && region === "main"));
    this.root.classList.toggle("listed", rest.some(({ region }) => region === "side"));
    this.mark(state);
    this.fields(state);
    const lost = at && !this.root.contains(document.activeElement);
    if (focus && (this.screen !== state.screen || lost)) this.arrive();
    this.screen = state.screen;
  }

  /** The place to look at. */
  look(nr: number): void {
    for (const marked of this.root.querySelectorAll(".look")) marked.classList.remove("look");
    const widget = this.scene.widgets[nr];
    if (widget) this.drawn.get(widget.id)?.classList.add("look");
  }

  rest(): void {
    this.root.inert = true;
  }

  wake(): void {
    this.root.inert = false;
    this.screen = -1;
    for (const field of this.root.querySelectorAll<HTMLInputElement>("input, textarea")) field.value = "";
    this.drawn.clear();
  }

  /** Only what changed is moved, so that the focus stays where it was. */
  private place(region: HTMLElement, widgets: Widget[]): void {
    const wanted = widgets.map((widget) => this.element(widget));
    for (const child of [...region.children]) if (!wanted.includes(child as HTMLElement)) child.remove();
    wanted.forEach((element, nr) => region.children[nr] === element || region.insertBefore(element, region.children[nr] ?? null));
  }

  private element(widget: Widget): HTMLElement {
    const known = this.drawn.get(widget.id);
    if (known) return known;
    const drawn = drawWidget(widget, this.words);
    const field = drawn.querySelector<HTMLInputElement>(".input");
    field?.addEventListener("input", () => this.typed(widget, field));
    this.drawn.set(widget.id, drawn);
    return drawn;
  }

  private typed(widget: Widget, field: HTMLInputElement): void {
    this.act(`${widget.id}=${this.isRight(widget, field) ? "right" : "empty"}`);
  }

  private isRight({ match }: Widget, field: HTMLInputElement): boolean {
    return !!match && isRight(match, this.expected(match.text), field.value);
  }

  private expected(key: string | undefined): string {
    return key ? this.words.text(key) : "";
  }

  /** A field that was right before the page was opened again: what was asked stands in it, or it is empty again. */
  private fields(state: State): void {
    for (const widget of this.scene.widgets) {
      const field = this.drawn.get(widget.id)?.querySelector<HTMLInputElement>(".input");
      if (!field?.isConnected || !state.moves[`${widget.id}=empty`] || this.isRight(widget, field)) continue;
      field.value = this.expected(widget.match?.text);
      if (!this.isRight(widget, field)) this.act(`${widget.id}=empty`);
    }
  }

  /** The line of the list that is open now. */
  private mark({ screen }: State): void {
    const name = this.scene.screens[screen];
    for (const row of this.side.querySelectorAll<HTMLElement>(".mail")) {
      if (row.dataset.widget === `row-${name}`) row.setAttribute("aria-current", "true");
      else row.removeAttribute("aria-current");
    }
  }

  private arrive(): void {
    const title = this.main.querySelector<HTMLElement>("h2") ?? (this.main.childElementCount ? this.main : undefined);
    (title ?? this.side.querySelector<HTMLElement>("button") ?? this.main).focus({ preventScroll: true });
  }
}
