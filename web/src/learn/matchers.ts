/** Whether what was typed is what was asked: the same rules as the server's, held to the same examples. What is
    typed never leaves the browser. */
import type { Match } from "./data";

type Rule = (expected: string, typed: string, least: number) => boolean;

const LETTERS: Record<string, string> = { œ: "oe", æ: "ae", ß: "ss", ø: "o", ł: "l", đ: "d" };

/** Words without capitals and accents, one space apart; a sign stays only inside a word, and only `@`, `.` and `-`. */
export function folded(text: string): string {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain.replace(/[œæßøłđ]/g, (letter) => LETTERS[letter] ?? letter).split(/[^\p{L}\p{N}@.-]+/u);
  return words.map((word) => word.replace(/^[@.-]+|[@.-]+$/g, "")).filter(Boolean).join(" ");
}

/** Where the part that is less than one begins; 1.000 is a thousand, 1000.500 is not. */
function decimals(text: string): number {
  const at = Math.max(text.lastIndexOf("."), text.lastIndexOf(","));
  if (at < 0) return text.length;
  const [before, after] = [text.slice(0, at), text.slice(at + 1)];
  const isFirst = !/[.,]/.test(before);
  const isThousands = isFirst && after.length === 3 && /^[^0].{0,2}$/.test(before);
  return before.includes(text[at] === "," ? "." : ",") || (isFirst && !isThousands) ? at : text.length;
}

export function number(text: string): string | undefined {
  const [, minus, bare = ""] = /^(-?)(.*)$/.exec(text.replace(/[\s€]/g, "")) ?? [];
  const at = decimals(bare);
  const [whole, part] = [bare.slice(0, at), bare.slice(at + 1)];
  const isGrouped = /^\d{1,3}(\.\d{3})+$|^\d{1,3}(,\d{3})+$/.test(whole);
  if (!(isGrouped || /^\d*$/.test(whole)) || !/^\d*$/.test(part) || !(whole + part)) return undefined;
  const plain = `${whole.replace(/[.,]/g, "").replace(/^0+/, "")}.${part.replace(/0+$/, "")}`;
  return plain === "." ? plain : minus + plain;
}

const account = (text: string): string => text.replace(/\s/g, "").toUpperCase();

/** The remainder by 97 of an account number with its first four signs at the end is 1. */
function isAccount(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(text)) return false;
  let rest = 0;
  for (const sign of text.slice(4) + text.slice(0, 4)) {
    const value = parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

const rules: Record<string, Rule> = {
  folded: (expected, typed) => folded(typed) === folded(expected),
  number: (expected, typed) => number(typed) !== undefined && number(typed) === number(expected),
  iban: (expected, typed) => isAccount(account(typed)) && (!expected || account(typed) === account(expected)),
  address: (expected, typed) => typed.trim().toLowerCase() === expected.trim().toLowerCase(),
  length: (_, typed, least) => [...typed.trim()].length >= least,
};

/** `expected` is the text that the match names. */
export function isRight(match: Match, expected: string, typed: string): boolean {
  return rules[match.kind]?.(expected, typed, match.least ?? 0) ?? false;
}
