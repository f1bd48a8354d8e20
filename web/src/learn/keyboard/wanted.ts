/** What is to be typed next, and whether what was typed last helped. */

export function common(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

/** The key to press now: the next sign, or Backspace when something stands there that has to go. */
export function nextKey(typed: string, word: string): string {
  const good = common(typed, word);
  if (typed.length > good) return "Backspace";
  return word[good] ?? "";
}

/** How many signs differ: to take away, to add, to replace. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** A sign was added and the word came no closer. When text stood there already, any order of mending is fine. */
export function isMistake(before: string, typed: string, word: string, given: string): boolean {
  if (typed.length <= before.length) return false;
  if (given) return distance(typed, word) >= distance(before, word);
  return !word.startsWith(typed) && word.startsWith(before);
}
