/** After ten quiet minutes somebody else may sit here: ask, and keep the work. */
import type { Activity } from "./data";
import { make, press } from "./dom";
import type { Words } from "./words";

const QUIET = 10 * 60_000;

/** `name` of who works here; may be empty. Of a guest nothing is kept, so nothing is asked. */
export function watch(words: Words, { save, name = "" }: Activity): void {
  if (!save) return;
  let timer = 0;
  const title = make("h2", { id: "idle-title" }, words.say(name ? "still-there" : "still-there-nobody", { name }));
  const bar = make("dialog", { class: "idle", "aria-labelledby": "idle-title" });
  const wake = (): void => {
    clearTimeout(timer);
    timer = setTimeout(ask, QUIET) as unknown as number;
  };
  const ask = (): void => (bar.showModal ? bar.showModal() : bar.setAttribute("open", ""));
  const stay = press(words.say("yes-me"), "primary", "", () => bar.close());
  const leave = press(words.say("not-me"), "", "", goodbye);
  bar.append(title, make("div", { class: "actions" }, stay, leave));
  bar.addEventListener("close", wake);
  document.body.append(bar);
  for (const sign of ["pointerdown", "pointermove", "keydown", "wheel"]) {
    addEventListener(sign, () => bar.open || wake(), { passive: true, capture: true });
  }
  wake();
}

/** The same as "Not you?" in the head of the page. */
function goodbye(): void {
  document.querySelector<HTMLElement>(".me")?.click();
}
