/** "Who was it?" by a code: what a helper types is coded here, 32 bytes of it are sent, and then it is forgotten. */
import { Refused, birth, code, isAdult, letters, secretText } from "./letters";

const PARTS = ["given", "family", "day", "month", "year"] as const;
type Part = (typeof PARTS)[number];

/** What is typed. Its fields have no name, so no form carries it. */
export type Typed = Record<Part, string>;

/** Why a field cannot be right, by the code of its text. */
export type Wrong = Partial<Record<"given" | "family" | "birth", string>>;

/** What the code is made of, and what is told beside it. */
export interface Ready {
  secret: string;
  adult: "yes" | "no";
}

/** Reads what was typed, as of today; whether she is an adult is told for the day of help. */
export function read(typed: Typed, today: string, helpedOn: string): Ready | Wrong {
  const wrong: Wrong = {};
  const name = tried(() => letters(typed.given, typed.family), (code) => (wrong[code.startsWith("given") ? "given" : "family"] = code));
  const born = tried(() => birth(typed.day, typed.month, typed.year, today), (code) => (wrong.birth = code));
  if (name === undefined || born === undefined) return wrong;
  return { secret: secretText(name, born), adult: isAdult(born, helpedOn) ? "yes" : "no" };
}

function tried(make: () => string, refused: (code: string) => void): string | undefined {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    refused(error.code);
    return undefined;
  }
}

/** The fields of one form that are coded when it is sent. */
export class Coder {
  private busy = false;

  constructor(private readonly box: HTMLElement, private readonly form: HTMLFormElement) {
    form.addEventListener("submit", (event) => this.sent(event));
    box.addEventListener("input", () => this.keep("", ""));
    addEventListener("pagehide", () => this.forget());
  }

  /** A form goes out with a code or without; never with what was typed. */
  private sent(event: SubmitEvent): void {
    if (!this.isAsked()) return this.forget();
    if (this.hidden("s").value && !this.isTyped()) return;
    event.preventDefault();
    if (!this.busy) void this.make(event.submitter);
  }

  private async make(button: HTMLElement | null): Promise<void> {
    const { today = "", salt = "" } = this.box.dataset;
    const on = this.form.querySelector<HTMLInputElement>("[name=happened_on]")?.value;
    const ready = read(this.typed(), today, on || today);
    this.show("secret" in ready ? {} : ready);
    if (!("secret" in ready)) return;
    this.busy = true;
    this.say("busy");
    try {
      this.keep(await code(ready.secret, salt), ready.adult);
      this.empty();
      this.say("");
    } catch {
      return this.say("no-code");
    } finally {
      this.busy = false;
    }
    if (button) button.click();
    else this.form.requestSubmit();
  }

  /** Whether someone is told by a code: it was chosen, or, where nothing else can be, something was typed or made before. */
  private isAsked(): boolean {
    const choice = this.form.querySelector<HTMLInputElement>("[name=who][value=coded]");
    return choice ? choice.checked : this.isTyped() || Boolean(this.hidden("s").value);
  }

  private isTyped(): boolean {
    return Object.values(this.typed()).some((text) => text.trim() !== "");
  }

  private typed(): Typed {
    return Object.fromEntries(PARTS.map((part) => [part, this.part(part).value])) as Typed;
  }

  private part(part: Part): HTMLInputElement {
    return this.box.querySelector(`[data-part=${part}]`) as HTMLInputElement;
  }

  private hidden(name: "s" | "adult"): HTMLInputElement {
    return this.box.querySelector(`[name=${name}]`) as HTMLInputElement;
  }

  private keep(s: string, adult: string): void {
    this.hidden("s").value = s;
    this.hidden("adult").value = adult;
    if (!s) this.say("");
  }

  private empty(): void {
    for (const part of PARTS) this.part(part).value = "";
  }

  private forget(): void {
    this.empty();
    this.keep("", "");
  }

  /** Says how it goes, in the words that the page brought. */
  private say(what: string): void {
    const line = this.box.querySelector(".made");
    if (line) line.textContent = this.words(what);
  }

  private words(what: string): string {
    return (what && this.box.getAttribute(`data-${what}`)) || "";
  }

  /** Puts each reason beside its field, and goes to the first. */
  private show(wrong: Wrong): void {
    for (const field of ["given", "family", "birth"] as const) this.mark(field, wrong[field]);
    this.box.querySelector<HTMLInputElement>("[aria-invalid]")?.focus();
  }

  private mark(field: keyof Wrong, code: string | undefined): void {
    const error = this.box.querySelector<HTMLElement>(`#code-${field}-error`);
    const words = error?.querySelector("span");
    if (!error || !words) return;
    words.textContent = code ? this.words(code.replace(/^(given|family)_/, "").replace(/_/g, "-")) : "";
    error.hidden = !code;
    error.parentElement?.classList.toggle("wrong", Boolean(code));
    for (const part of field === "birth" ? (["day", "month", "year"] as const) : [field]) {
      const input = this.part(part);
      if (code) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
      input.setAttribute("aria-describedby", code ? error.id : "");
    }
  }
}
