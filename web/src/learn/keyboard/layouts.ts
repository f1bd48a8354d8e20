/** Three keyboards as data: what each key writes alone, with Shift, and with AltGr. */
export type Name = "be" | "fr" | "qwerty";

export interface Key {
  code: string;
  /** Alone, with Shift, with AltGr. */
  signs: string[];
}

/** A key to press, and the one to hold meanwhile. */
export interface Stroke {
  code: string;
  hold: "" | "Shift" | "AltGr";
}

const CODES = [
  "Backquote Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0 Minus Equal",
  "KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight",
  "KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote Backslash",
  "IntlBackslash KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period Slash",
].map((row) => row.split(" "));

const ROWS: Record<Name, string[]> = {
  be: [
    "²³ &1| é2@ \"3# '4 (5 §6^ è7 !8 ç9{ à0} )° -_",
    "a z eE€ r t y u i o p ^¨[ $*]",
    "q s d f g h j k l m ù%´ µ£`",
    "<>\\ w x c v b n ,? ;. :/ =+~",
  ],
  fr: [
    "² &1 é2~ \"3# '4{ (5[ -6| è7` _8\\ ç9 à0@ )°] =+}",
    "a z eE€ r t y u i o p ^¨ $£¤",
    "q s d f g h j k l m ù% *µ",
    "<> w x c v b n ,? ;. :/ !§",
  ],
  qwerty: [
    "`~ 1! 2@ 3# 4$ 5% 6^ 7& 8* 9( 0) -_ =+",
    "q w e r t y u i o p [{ ]}",
    "a s d f g h j k l ;: '\" \\|",
    "\\| z x c v b n m ,< .> /?",
  ],
};

/** Keys that write nothing until the letter comes. */
const DEAD: Record<Name, string> = { be: "^¨´`~", fr: "^¨`~", qwerty: "'`^~\"" };

const ACCENTS: Record<string, string> = { "\u0300": "`", "\u0301": "´'", "\u0302": "^", "\u0303": "~", "\u0308": "¨\"" };

function key(signs: string, code = ""): Key {
  const letter = /^[a-z]$/.test(signs);
  return { code, signs: letter ? [signs, signs.toUpperCase()] : [...signs] };
}

function read(name: Name): Key[][] {
  return ROWS[name].map((row, nr) => row.split(" ").map((signs, i) => key(signs, CODES[nr]?.[i])));
}

export const LAYOUTS: Record<Name, Key[][]> = { be: read("be"), fr: read("fr"), qwerty: read("qwerty") };

function stroke(name: Name, sign: string, dead: boolean): Stroke | undefined {
  const holds = ["", "Shift", "AltGr"] as const;
  const keys = LAYOUTS[name].flat();
  for (const [nr, hold] of holds.entries()) {
    const found = keys.find(({ signs }) => signs[nr] === sign && (dead || !isDead(name, signs[nr])));
    if (found) return { code: found.code, hold };
  }
  return undefined;
}

/** Whether a sign waits for its letter. Plain quotes on a qwerty keyboard are mostly just quotes. */
export function isDead(name: Name, sign: string | undefined): boolean {
  return !!sign && name !== "qwerty" && DEAD[name].includes(sign);
}

/** The keys to press, in order, to write a sign; empty when this keyboard does not have it. */
export function strokes(name: Name, sign: string): Stroke[] {
  if (sign === " ") return [{ code: "Space", hold: "" }];
  const whole = stroke(name, sign, false);
  if (whole) return [whole];
  const [letter, accent] = [...sign.normalize("NFD")];
  const mark = [...(ACCENTS[accent ?? ""] ?? "")].find((wanted) => DEAD[name].includes(wanted));
  const parts = [mark && stroke(name, mark, true), letter && stroke(name, letter, false)];
  return parts[0] && parts[1] ? [parts[0], parts[1]] : [];
}

/** The letter with its accent. */
export function joined(accent: string, letter: string): string {
  const mark = Object.keys(ACCENTS).find((wanted) => ACCENTS[wanted]?.includes(accent)) ?? "";
  const sign = (letter + mark).normalize("NFC");
  return sign.length === 1 ? sign : accent + letter;
}

/** Which keyboard this is, when the key that was pressed tells it; the one that is shown as long as it may be that. */
export function recognise(code: string, sign: string, shown: Name): Name {
  const fits = (name: Name): boolean => {
    const found = LAYOUTS[name].flat().find((one) => one.code === code);
    return !!found && found.signs.some((one) => one === sign || one === sign.toLowerCase());
  };
  if (sign.length !== 1 || !code || fits(shown)) return shown;
  return (["be", "fr", "qwerty"] as const).find(fits) ?? shown;
}
