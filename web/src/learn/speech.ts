/** Reads the page aloud, sentence by sentence, with a voice of its own language; without one the button stays away. */
import { find, icon, phone } from "./dom";
import type { Words } from "./words";

/** A voice for the language: the one of this country before the others, one of this device before one from afar. */
export function voiceFor(lang: string, voices: SpeechSynthesisVoice[]): SpeechSynthesisVoice | undefined {
  const code = (voice: SpeechSynthesisVoice): string => voice.lang.replace("_", "-").toLowerCase();
  const rank = (voice: SpeechSynthesisVoice): number => (code(voice) === `${lang}-be` ? 0 : 2) + (voice.localService ? 0 : 1);
  return voices
    .filter((voice) => code(voice).split("-")[0] === lang)
    .sort((a, b) => rank(a) - rank(b))[0];
}

/** A full stop inside an address or a number ends nothing. */
export function sentences(text: string): string[] {
  return (text.match(/[^]+?(?:[.!?…:]+["”»)]*(?=\s|$)|$)/g) ?? []).map((part) => part.trim()).filter(Boolean);
}

export class Reader {
  private button = find<HTMLButtonElement>("read");
  private turn = 0;
  private voice: SpeechSynthesisVoice | undefined;

  /** `collect` gives what stands on the screen now. */
  constructor(private lang: string, private words: Pick<Words, "say">, private collect: () => string[]) {
    if (!("speechSynthesis" in window)) return;
    this.find();
    speechSynthesis.addEventListener?.("voiceschanged", () => this.find());
    this.button.addEventListener("click", () => (this.isReading() ? this.stop() : this.start()));
    addEventListener("keydown", ({ key }) => key === "Escape" && this.stop());
    addEventListener("pagehide", () => this.stop());
    this.place();
    phone.addEventListener("change", () => this.place());
  }

  stop(): void {
    if (!this.turn) return;
    this.turn = 0;
    speechSynthesis.cancel();
    this.label();
  }

  private isReading(): boolean {
    return this.turn > 0;
  }

  private find(): void {
    this.voice = voiceFor(this.lang, speechSynthesis.getVoices());
    this.button.hidden = !this.voice;
  }

  /** Beside the task; on a phone with the other tools. On a page without them it stays where it is. */
  private place(): void {
    if (phone.matches) document.getElementById("tool-list")?.prepend(this.button);
    else document.getElementById("task-line")?.append(this.button);
  }

  private start(): void {
    speechSynthesis.cancel();
    this.turn = Date.now();
    this.label();
    this.next(this.turn, this.collect().flatMap(sentences));
  }

  private next(turn: number, [now, ...later]: string[]): void {
    if (turn !== this.turn) return;
    if (!now) return this.stop();
    const speech = new SpeechSynthesisUtterance(now);
    speech.voice = this.voice ?? null;
    speech.lang = this.voice?.lang ?? this.lang;
    speech.rate = 0.9;
    speech.onend = () => this.next(turn, later);
    speech.onerror = () => this.next(turn, later);
    speechSynthesis.speak(speech);
  }

  private label(): void {
    const [name, words] = this.isReading() ? ["square", "stop-reading"] : ["volume-2", "read-aloud"];
    this.button.replaceChildren(icon(name), this.words.say(words));
  }
}
