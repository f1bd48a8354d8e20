/** What script adds to pages that already work without it. Nothing here carries a page. */
import { card } from "./card";
import "./look";

/** After a form came back with errors, the list of them is read first. */
function showErrors(): void {
  document.querySelector<HTMLElement>(".summary")?.focus();
}

/** A form is sent once: its button says "one moment" until the answer is here. */
function sendOnce(event: SubmitEvent): void {
  const form = event.target as HTMLFormElement;
  if (event.defaultPrevented) return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  const button = event.submitter;
  const words = document.body.dataset.wait;
  if (button instanceof HTMLButtonElement && words) wait(button, words);
}

function wait(button: HTMLButtonElement, words: string): void {
  button.setAttribute("aria-disabled", "true");
  button.dataset.waits = "";
  const text = button.querySelector<HTMLElement>("[data-text]");
  if (!text) return;
  text.dataset.text = text.textContent ?? "";
  text.textContent = words;
  const sign = button.querySelector("use");
  if (!sign) return;
  sign.dataset.sign = sign.href.baseVal;
  sign.href.baseVal = sign.href.baseVal.replace(/#.*/, "#loader");
}

/** A page that comes back by the "back" button is ready to be used again. */
function ready(): void {
  for (const form of document.forms) delete form.dataset.sent;
  for (const button of document.querySelectorAll("button[data-waits]")) {
    button.removeAttribute("aria-disabled");
    const text = button.querySelector<HTMLElement>("[data-text]");
    if (text?.dataset.text) text.textContent = text.dataset.text;
    const sign = button.querySelector("use");
    if (sign?.dataset.sign) sign.href.baseVal = sign.dataset.sign;
  }
}

/**
 * Choices are sent in the order in which they were tapped: the first is the main one. Without script they are
 * sent in the order of the page.
 */
function keepOrder(group: HTMLElement): void {
  let values = (group.dataset.order ?? "").split(" ");
  const show = (): void => {
    const now = ticked(group);
    values = [...values.filter((value) => now.includes(value)), ...now.filter((value) => !values.includes(value))];
    for (const box of boxes(group)) box.toggleAttribute("data-first", box.value === values[0]);
  };
  group.addEventListener("change", show);
  // A browser that goes back ticks again what was ticked, and tells nobody.
  addEventListener("pageshow", show);
  group.closest("form")?.addEventListener("formdata", ({ formData }) => {
    const name = boxes(group)[0]?.name ?? "";
    formData.delete(name);
    for (const value of values) formData.append(name, value);
  });
  group.classList.add("ordered");
  show();
}

/** Tells what a tap on the button saves: how it ended and how many people. */
function tellWhat(line: HTMLElement): void {
  const form = line.closest("form");
  const words = line.querySelector<HTMLElement>("[data-one]");
  if (!form || !words) return;
  const tell = (): void => {
    const outcome = form.querySelector("[name=outcome]:checked + span")?.textContent?.trim() ?? "";
    const persons = form.querySelector<HTMLInputElement>("[name=persons]")?.value.trim() || "1";
    const many = persons === "1" ? words.dataset.one : words.dataset.more?.replace("#", persons);
    const strong = document.createElement("b");
    strong.append(outcome);
    words.replaceChildren(strong, ` · ${many ?? ""}`);
    line.hidden = false;
  };
  form.addEventListener("input", tell);
  addEventListener("pageshow", tell);
}

/** A link into a folded part of the page unfolds it. */
function unfold(event: Event): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>("a[href^='#']");
  const fold = link && document.getElementById(link.hash.slice(1))?.closest("details");
  if (fold) fold.open = true;
}

function boxes(group: HTMLElement): HTMLInputElement[] {
  return [...group.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
}

function ticked(group: HTMLElement): string[] {
  return boxes(group).filter((box) => box.checked).map((box) => box.value);
}

/** What only script can do: back to the page before, a question over the page. */
function press(event: Event): void {
  const at = event.target as Element;
  if (at.closest("[data-back]")) history.back();
  const opener = at.closest<HTMLAnchorElement>("a[data-asks]");
  const dialog = opener ? document.getElementById(opener.hash.slice(1)) : at.closest(".dialog a[href='#main']")?.closest("dialog");
  if (!(dialog instanceof HTMLDialogElement)) return;
  event.preventDefault();
  if (opener) dialog.showModal();
  else dialog.close();
}

/** A list that dropped down folds again when one goes elsewhere or presses Escape. */
function foldAgain(event: Event): void {
  const escape = event instanceof KeyboardEvent;
  if (escape && event.key !== "Escape") return;
  for (const open of document.querySelectorAll<HTMLDetailsElement>(".top details[open]")) {
    const inside = open.parentElement?.contains(event.target as Node) && open.parentElement.matches(".tongue");
    if (escape || !(inside || open.contains(event.target as Node) || open.matches(".menu-fold"))) open.open = false;
  }
}

function start(): void {
  document.querySelectorAll<HTMLElement>("[data-order]").forEach(keepOrder);
  document.querySelectorAll<HTMLElement>(".will").forEach(tellWhat);
  card();
  showErrors();
}

document.addEventListener("submit", sendOnce);
document.addEventListener("click", foldAgain);
document.addEventListener("click", unfold);
document.addEventListener("click", press);
document.addEventListener("keydown", foldAgain);
addEventListener("pageshow", ready);
document.addEventListener("DOMContentLoaded", start);
