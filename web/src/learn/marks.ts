/** The few marks of a text: **strong**, ==the thing to press==, [[a key]]; a blank line begins a paragraph. */
export interface Piece {
  kind: "text" | "strong" | "here" | "key";
  text: string;
}

const MARK = /\*\*([^]+?)\*\*|==([^]+?)==|\[\[([^]+?)\]\]/g;
const TAGS = { strong: "strong", here: "mark", key: "kbd" } as const;

export function paragraphs(text: string): string[] {
  return text.split(/\n\s*\n/).map((part) => part.trim().replace(/\s*\n\s*/g, " ")).filter(Boolean);
}

export function pieces(text: string): Piece[] {
  const found: Piece[] = [];
  const plain = (words: string): void => {
    if (words) found.push({ kind: "text", text: words });
  };
  let from = 0;
  for (const match of text.matchAll(MARK)) {
    plain(text.slice(from, match.index));
    const [all, strong, here, key] = match;
    found.push({ kind: strong ? "strong" : here ? "here" : "key", text: strong ?? here ?? key ?? "" });
    from = (match.index ?? 0) + all.length;
  }
  plain(text.slice(from));
  return found;
}

/** The words without their marks, as they are read aloud. */
export function plainText(text: string): string {
  return pieces(text).map((piece) => piece.text).join("");
}

/** Puts names in their places; what is to be pressed is marked. */
export function fill(text: string, names: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (all, name: string) => (names[name] === undefined ? all : `==${names[name]}==`));
}

export function draw(text: string): Node[] {
  return pieces(text).map(({ kind, text: words }) => {
    if (kind === "text") return document.createTextNode(words);
    const mark = document.createElement(TAGS[kind]);
    mark.append(words);
    return mark;
  });
}

/** A text of several paragraphs. */
export function drawAll(text: string): HTMLElement[] {
  return paragraphs(text).map((words) => {
    const line = document.createElement("p");
    line.append(...draw(words));
    return line;
  });
}
