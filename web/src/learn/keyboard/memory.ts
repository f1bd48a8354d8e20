/** The keyboard belongs to the computer, not to the learner: this browser remembers which one it is. */
import type { Name } from "./layouts";

const KEY = "pont-keyboard";

export function remembered(): Name | undefined {
  try {
    return (localStorage.getItem(KEY) as Name | null) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(name: Name): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // It then holds for this page only.
  }
}
