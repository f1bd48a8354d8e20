/** What the player says about what was just done: seen, good, or all done. It stays until the next. */
import { find, icon, make, phone } from "./dom";
import { drawAll, fill } from "./marks";

export type Look = "seen" | "good" | "done";
const ICONS: Record<Look, string> = { seen: "mouse-pointer-click", good: "circle-check", done: "circle-check" };

/** `aside` is only for who listens: the next task, which others see change. */
export function say(text: string, look: Look, names: Record<string, string> = {}, aside = ""): void {
  const said = find("said");
  said.className = `said ${look}`;
  const lines = drawAll(fill(text, names));
  if (aside) lines.push(make("p", { class: "unseen" }, aside));
  said.replaceChildren(...(text ? [icon(ICONS[look])] : []), make("div", {}, ...lines));
  said.classList.toggle("empty", !text);
  // Under the stage of a phone it may be below the screen.
  if (phone.matches && getComputedStyle(said).position === "static") said.scrollIntoView({ block: "nearest" });
}

export function quiet(): void {
  const said = find("said");
  said.className = "said empty";
  said.replaceChildren();
}
