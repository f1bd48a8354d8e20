// From what a person's code is made, as `domain::person` makes it on the server: letters of the name, the birth date,
// and the text that PBKDF2 stretches. Name and date stay in this browser; only the 32 bytes at the end are sent.

/** The version of the rules; codes of two versions cannot be compared. */
export const LETTERS_VERSION = 1;
const ROUNDS = 600_000;
const OLDEST = 120;
const ADULT = 18;

/** What is wrong with something typed, by the code of its text. */
export class Refused extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** Latin letters that no accent explains; the rest falls apart into letter and accent by itself. */
const FURTHER: Record<string, string> = {
  ª: "a", æ: "ae", ɓ: "b", đ: "d", ð: "d", ɗ: "d", ǆ: "dz", ə: "e", ɛ: "e", ﬀ: "ff", ﬃ: "ffi", ﬄ: "ffl", ﬁ: "fi", ﬂ: "fl",
  ǥ: "g", ħ: "h", ı: "i", ĳ: "ij", ƙ: "k", ł: "l", ŀ: "l", ǉ: "lj", ŉ: "n", ŋ: "n", ǌ: "nj", º: "o", ø: "o", ɔ: "o", œ: "oe",
  ſ: "s", ß: "ss", ﬅ: "st", ﬆ: "st", ŧ: "t", þ: "th", ƴ: "y", ƶ: "z",
};

/** The letters a to z of a name; none when one of its letters belongs to another script. */
function latin(name: string): string | undefined {
  const small = name.toLowerCase().replace(/[\u02b0-\u02ff]/g, "");
  let plain = "";
  for (const letter of small.normalize("NFD").replace(/[\u0300-\u036f]/g, "")) {
    const narrow = /[ａ-ｚ]/.test(letter) ? letter.normalize("NFKC") : (FURTHER[letter] ?? letter);
    if (/^[a-z]+$/.test(narrow)) plain += narrow;
    else if (/\p{Alphabetic}/u.test(letter)) return undefined;
  }
  return plain;
}

/** Three letters of the given name and three of the family name; a missing one is a 2. */
export function letters(given: string, family: string): string {
  const first = latin(given);
  if (first === undefined) throw new Refused("given_not_latin");
  const last = latin(family);
  if (last === undefined) throw new Refused("family_not_latin");
  if (!last) throw new Refused("no_family_name");
  return [first, last].map((name) => name.slice(0, 3).padEnd(3, "2")).join("");
}

/** The number in a field of a date, 0 when it is blank. */
function field(text: string): number {
  const digits = text.trim();
  if (!/^\d{0,4}$/.test(digits)) throw new Refused("not_a_day");
  return Number(digits);
}

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysOf = (month: number, year: number): number => (month === 2 ? (leap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
const pad = (number: number, length: number): string => String(number).padStart(length, "0");
const written = (day: number, month: number, year: number): string => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

/** A birth date from its three fields, as `yyyy-mm-dd`; `today` is written so too. */
export function birth(day: string, month: string, year: string, today: string): string {
  const [d, m, y] = [field(day), field(month), field(year)];
  if (y >= 1000 && !d && !m) throw new Refused("only_a_year");
  if (y < 1000 || !d || !m) throw new Refused("incomplete");
  if (m > 12 || d > daysOf(m, y)) throw new Refused(d === 29 && m === 2 ? "leap_day" : "not_a_day");
  const born = written(d, m, y);
  if (born > today) throw new Refused("future");
  if (birthday(born, OLDEST) < today) throw new Refused("too_old");
  return born;
}

/** A birth date in one text, day first or year first. */
export function birthOf(text: string, today: string): string {
  const parts = text.trim().split(/[-/. ]/);
  const [a = "", b = "", c = ""] = parts;
  if (parts.length === 1) return birth("", "", a, today);
  if (parts.length === 2) throw new Refused("incomplete");
  if (parts.length > 3) throw new Refused("not_a_day");
  return a.length === 4 ? birth(c, b, a, today) : birth(a, b, c, today);
}

/** The day on which one reaches an age; 1 March for a 29 February that the year does not have. */
function birthday(born: string, age: number): string {
  const [year = 0, month = 0, day = 0] = born.split("-").map(Number);
  const then = year + age;
  return day > daysOf(month, then) ? written(1, 3, then) : written(day, month, then);
}

/** Whether someone born then is 18 or older on a day. */
export function isAdult(born: string, on: string): boolean {
  return birthday(born, ADULT) <= on;
}

/** The text that PBKDF2 is fed with, as `1|godver|1950-02-28`. */
export function secretText(letters: string, born: string): string {
  return `${LETTERS_VERSION}|${letters}|${born}`;
}

/** What is sent: 32 bytes as hex, from the text and the salt (hex) of the counting domain. It takes about a second. */
export async function code(secret: string, salt: string): Promise<string> {
  const bytes = Uint8Array.from(salt.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  const key = await crypto.subtle.importKey("raw", new TextEncoder().encode(secret), "PBKDF2", false, ["deriveBits"]);
  const stretched = await crypto.subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt: bytes, iterations: ROUNDS }, key, 256);
  return Array.from(new Uint8Array(stretched), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
