/** Sends what is done to the server, in order, until it is kept there. Nothing is lost while the page is open. */
import type { Activity } from "./data";

export type Stand = "saved" | "waiting" | "over" | "old";
type Way = Pick<Activity, "save" | "token" | "module" | "activity" | "version" | "actions">;

const SHORT = 2000;
const LONG = 30_000;
/** The server takes this many actions of one attempt; mistakes stop counting well before. */
const MOST = 2000;
const ENOUGH = 1500;

/** A version 7 UUID: 48 bits of time, the rest by chance. */
export function once(now = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let i = 0; i < 6; i++) bytes[i] = Math.floor(now / 2 ** (8 * (5 - i))) % 256;
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** Sent twice, a form with one `once` counts once. */
export async function post(to: string, fields: [string, string][]): Promise<Response> {
  return fetch(to, { method: "POST", body: new URLSearchParams(fields), keepalive: true, redirect: "error" });
}

/** Actions of one attempt, and how many of them the server has. */
interface Part {
  to: string;
  all: string[];
  kept: number;
}

export class Queue {
  private parts: Part[];
  private sending = false;
  private wait = SHORT;
  private wake: () => void = () => undefined;

  constructor(private page: Way, private tell: (stand: Stand) => void) {
    this.parts = [{ to: page.save, all: [...page.actions], kept: page.actions.length }];
    for (const sign of ["online", "pagehide"]) addEventListener(sign, () => this.wake());
  }

  add(action: string): void {
    const part = this.parts[this.parts.length - 1];
    const most = action.includes(":no-") ? ENOUGH : MOST;
    if (!part?.to || part.all.length >= most) return;
    part.all.push(action);
    this.wake();
    void this.send();
  }

  /** From the beginning: a new attempt, at an address of its own. What waits of the last one is still sent. */
  restart(): void {
    const to = this.parts[0]?.to ?? "";
    this.parts.push({ to: to && to.replace(/[^/]+$/, once()), all: [], kept: 0 });
  }

  private async send(): Promise<void> {
    const part = this.parts.find(({ all, kept }) => kept < all.length);
    if (this.sending || !part) return;
    this.sending = true;
    const batch = part.all.slice(part.kept);
    const fields = this.fields(part.kept, batch);
    while (!(await this.tried(part, fields, batch.length))) await this.pause();
    this.sending = false;
    void this.send();
  }

  private fields(from: number, batch: string[]): [string, string][] {
    const { token, module, activity, version } = this.page;
    const head: [string, string][] = Object.entries({
      once: once(), token, module, activity, version, from: String(from),
    });
    return [...head, ...batch.map((action): [string, string] => ["action", action])];
  }

  /** Whether there is an answer; without one the same form is sent again. */
  private async tried(part: Part, fields: [string, string][], count: number): Promise<boolean> {
    const answer = await post(part.to, fields).catch(() => undefined);
    if (answer?.ok) this.saved(part, count);
    else if (answer?.status === 409) this.stop("old");
    else if (answer && answer.status < 429) this.stop("over");
    else {
      this.tell("waiting");
      return false;
    }
    return true;
  }

  private saved(part: Part, count: number): void {
    part.kept += count;
    this.wait = SHORT;
    if (this.parts.every(({ all, kept }) => kept === all.length)) this.tell("saved");
  }

  /** Nothing more can be sent from this page. */
  private stop(stand: Stand): void {
    this.parts = [{ to: "", all: [], kept: 0 }];
    this.tell(stand);
  }

  private pause(): Promise<void> {
    return new Promise((go) => {
      const timer = setTimeout(go, this.wait);
      this.wait = Math.min(this.wait * 2, LONG);
      this.wake = () => {
        clearTimeout(timer);
        go();
      };
    });
  }
}
