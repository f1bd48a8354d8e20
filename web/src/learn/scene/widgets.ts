/** Draws the widgets of a world. What they say comes from the texts, what they do from the table. */
import type { Widget } from "../data";
import { icon, make } from "../dom";
import { draw, drawAll } from "../marks";
import type { Words } from "../words";

/** A name gets its colour by chance that does not change: five grounds, all 7:1 under white letters. */
function face(name: string): HTMLElement {
  const letters = name.split(/\s+/).map((word) => word[0] ?? "").slice(0, 2).join("").toUpperCase();
  const nr = [...name].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 0) % 5;
  return make("span", { class: `face face${nr}`, "aria-hidden": "true" }, letters);
}

type Drawing = (widget: Widget, words: Words) => HTMLElement;

const button: Drawing = ({ icon: name, text }, words) =>
  make("button", { type: "button", class: "deed" }, ...(name ? [icon(name)] : []), make("span", {}, ...draw(words.text(text))));

const drawings: Record<string, Drawing> = {
  row({ text }, words) {
    const from = words.text(`${text}.from`);
    const line = (look: string, key: string): HTMLElement => make("span", { class: look }, words.text(`${text}.${key}`));
    const inside = [line("from", "from"), line("time", "time"), line("subject", "subject")];
    return make("button", { type: "button", class: "mail" }, face(from), ...inside);
  },
  sender({ text }, words) {
    const name = words.text(`${text}.name`);
    const lines = [make("b", {}, name), make("span", {}, words.text(`${text}.address`))];
    return make("div", { class: "sender" }, face(name), make("p", {}, ...lines));
  },
  heading: ({ text }, words) => make("h2", { tabindex: "-1" }, ...draw(words.text(text))),
  text: ({ text }, words) => make("div", { class: "letter" }, ...drawAll(words.text(text))),
  note: ({ icon: name, text }, words) => make("div", { class: "note" }, ...(name ? [icon(name)] : []), ...drawAll(words.text(text))),
  bar: ({ icon: name, text }, words) => make("p", {}, icon(name || "mail"), words.text(text)),
  lure(widget, words) {
    const lure = button(widget, words);
    lure.className = "lure";
    return lure;
  },
  field({ id, text, match }, words) {
    const of = { id: `field-${id}`, class: "input", autocomplete: "off", autocapitalize: "off", spellcheck: "false" };
    const field = match?.kind === "length" && (match.least ?? 0) > 5 ? make("textarea", { ...of, rows: "3" }) : make("input", of);
    return make("div", { class: "ask" }, make("label", { for: of.id }, ...draw(words.text(text))), field);
  },
  button,
};

export function drawWidget(widget: Widget, words: Words): HTMLElement {
  const drawn = (drawings[widget.kind] ?? button)(widget, words);
  drawn.dataset.widget = widget.id;
  // The way back stands in the bar of a phone, and above the message elsewhere.
  if (widget.icon === "arrow-left" && widget.region === "main") drawn.classList.add("back");
  return drawn;
}
