/** Short ways to what every part of the player does with the page. */
export function find<T extends HTMLElement = HTMLElement>(id: string): T {
  return document.getElementById(id) as T;
}

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

export function icon(name: string): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const sprite = document.querySelector<HTMLElement>("[data-icons]")?.dataset.icons ?? "";
  use.setAttribute("href", `${sprite}#${name}`);
  svg.append(use);
  return svg;
}

/** A picture that waits in the page. */
export function picture(name: string): Node {
  const kept = document.getElementById(`picture-${name}`) as HTMLTemplateElement | null;
  return kept ? kept.content.cloneNode(true) : document.createTextNode("");
}

export function press(words: string, look: string, name: string, then: () => void): HTMLButtonElement {
  const button = make("button", { type: "button", class: `button ${look}` }, ...(name ? [icon(name)] : []), words);
  button.addEventListener("click", then);
  return button;
}

let down = false;
document.addEventListener("pointerdown", () => (down = true), true);
for (const end of ["pointerup", "pointercancel"]) document.addEventListener(end, () => (down = false), true);

/** When no finger and no button is down any more: until then a browser moves the focus to what is under it. */
export function lifted(then: () => void): void {
  setTimeout(() => (down ? lifted(then) : then()), 60);
}

export const phone = matchMedia("(max-width: 48rem)");
export const still = matchMedia("(prefers-reduced-motion: reduce)");
