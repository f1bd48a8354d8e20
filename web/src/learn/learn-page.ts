/** The pages of learners around the exercises: what script adds to every page, and reading aloud. */
import "../pont";
import { Reader } from "./speech";

/** What stands in the page now, without what is folded away. */
function spoken(): string[] {
  const parts = document.querySelectorAll<HTMLElement>("main :is(h1, h2, p:not(.trail), li, legend, label)");
  const shown = [...parts].filter((part) => part.getClientRects().length > 0 && !part.querySelector("p, li, label"));
  return shown.map((part) => part.innerText);
}

document.addEventListener("DOMContentLoaded", () => {
  const button = document.getElementById("read");
  if (!button) return;
  const say = (key: string): string => button.dataset[key === "stop-reading" ? "stop" : "read"] ?? "";
  new Reader(document.documentElement.lang, { say }, spoken);
});
