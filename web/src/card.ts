/** What the pages of a learner's card add by script: printing, and taking the secret of a scanned code out of the address. */

/** A button that prints is shown only where it can. */
function printing(button: HTMLElement): void {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

/** What stands behind the `#` is posted once and then forgotten: not in the history, not in a picture of the screen. */
function scanned(form: HTMLFormElement): void {
  const secret = location.hash.slice(1);
  const field = form.querySelector<HTMLInputElement>("[name=card]");
  if (!secret || !field) return;
  field.value = secret;
  history.replaceState(null, "", location.pathname);
  form.requestSubmit();
}

export function card(): void {
  document.querySelectorAll<HTMLElement>("[data-print]").forEach(printing);
  document.querySelectorAll<HTMLFormElement>("[data-scan]").forEach(scanned);
}
