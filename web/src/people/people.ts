/**
 * The pages that ask who it was. Runs before the page is drawn, because whether a code can be made here (a browser does it
 * only over a secure connection) decides what the page offers.
 */
import { Coder } from "./code";

function start(): void {
  for (const box of document.querySelectorAll<HTMLElement>(".code-of")) {
    const form = box.closest("form");
    if (form) new Coder(box, form);
  }
}

if (globalThis.crypto?.subtle) {
  document.documentElement.dataset.codes = "";
  document.addEventListener("DOMContentLoaded", start);
}
