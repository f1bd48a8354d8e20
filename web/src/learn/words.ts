/** The texts of an activity in the words of the way someone works: by finger or by mouse and keys. */
import type { Activity } from "./data";

export class Words {
  /** Whether the last thing on the screen was a finger. */
  finger = matchMedia("(pointer: coarse)").matches;

  constructor(private page: Activity) {}

  /** A text of the activity; empty when there is none. */
  text(key: string): string {
    const { texts } = this.page;
    return (this.finger ? texts[`${key}@touch`] : undefined) ?? texts[key] ?? "";
  }

  /** The first of these texts that exists. */
  first(...keys: string[]): string {
    return keys.map((key) => this.text(key)).find(Boolean) ?? "";
  }

  /** Words of the interface. */
  say(key: string, values: Record<string, string | number> = {}): string {
    const words = this.page.words[key] ?? "";
    return words.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
  }

  /** Follows the hand: `changed` runs when a finger takes over from the mouse, or back. */
  follow(changed: () => void): void {
    document.addEventListener("pointerdown", ({ pointerType }) => {
      const finger = pointerType === "touch";
      if (finger === this.finger) return;
      this.finger = finger;
      changed();
    }, true);
  }
}
