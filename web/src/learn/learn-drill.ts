/** Plays a drill: rounds, each with a gesture that must be seen once. */
import type { Round } from "./data";
import { Frame } from "./frame";
import { gestures } from "./gestures/all";
import { fill, plainText } from "./marks";
import { say } from "./say";
import { Stage } from "./stage";
import { lifted, phone } from "./dom";
import { Typing } from "./keyboard/typing";

/** The same miss again within this time is the same miss, milliseconds. */
const SAME = 800;
/** After so many misses a tip opens by itself. */
const STUCK = 3;

class Drill {
  private frame = new Frame(() => this.again(), () => this.draw());
  private rounds = this.frame.page.rounds ?? [];
  private stage = new Stage(this.frame.page, this.frame.words);
  private typing = this.frame.page.stage === "keyboard" ? new Typing(this.stage.root, this.frame.words) : undefined;
  private now = 0;
  private misses = 0;
  private missed = { why: "", at: 0 };
  private playing = new AbortController();

  constructor() {
    this.stage.reset();
    for (const action of this.frame.page.actions) this.replay(action);
    this.begin(true);
  }

  private replay(action: string): void {
    const round = this.rounds[this.now];
    if (!round || action.includes(":no-")) return;
    this.stage.begin(round);
    this.stage.end(round, true);
    this.now++;
  }

  private begin(resumed = false): void {
    const round = this.rounds[this.now];
    this.frame.progress.rounds(this.now, this.rounds.length);
    if (!round) return this.finish(resumed);
    this.misses = 0;
    this.stage.begin(round);
    this.draw();
    this.play(round);
  }

  private finish(resumed: boolean): void {
    this.draw();
    this.typing?.rest();
    this.frame.done(resumed);
  }

  private play(round: Round): void {
    this.playing = new AbortController();
    const ground = {
      stage: this.stage.root,
      item: this.stage.thingOf(round.item),
      place: this.stage.thingOf(round.to),
      to: round.to ?? "",
      signal: this.playing.signal,
      credit: (how: string) => this.credit(how),
      miss: (why: string) => this.miss(why),
    };
    if (this.typing) this.typing.play(ground, round, this.now + 1);
    else gestures[round.gesture]?.(ground);
  }

  private credit(how: string): void {
    const round = this.rounds[this.now];
    if (!round || this.playing.signal.aborted) return;
    this.playing.abort();
    this.frame.did(`${this.now + 1}:${how}`);
    this.now++;
    this.frame.progress.rounds(this.now, this.rounds.length);
    this.stage.end(round);
    const last = this.now === this.rounds.length;
    if (last) return this.finish(false);
    const next = this.now;
    say(this.frame.words.text("said.good") || this.frame.words.say("done"), "good", this.names(), this.nextTask());
    const go = (): void => {
      if (this.now !== next || !this.playing.signal.aborted) return;
      this.stage.close();
      this.begin();
    };
    // A finger or button that is still down belongs to the round before.
    setTimeout(() => lifted(go), this.stage.pause(round));
  }

  private miss(why: string): void {
    const at = Date.now();
    if (this.playing.signal.aborted || (this.missed.why === why && at - this.missed.at < SAME)) return;
    this.missed = { why, at };
    this.misses++;
    this.frame.did(`${this.now + 1}:no-${why}`);
    say(this.frame.words.text(`said.${why}`), "seen", this.names());
    if (this.misses === STUCK && !phone.matches) this.frame.tips.open(1);
  }

  /** The texts of the round that is on; after the last one those of the last. */
  private draw(): void {
    const { words, tips } = this.frame;
    this.frame.show(this.task(), words.text("explain"), this.names());
    this.frame.how(this.rounds[this.nr() - 1]?.gesture ?? "", words.text("how"), words.text("other"), this.names());
    tips.set(["tip1", "tip2"].map((key) => fill(words.text(key), this.names())));
  }

  private nr(): number {
    return Math.min(this.now + 1, this.rounds.length);
  }

  private task(): string {
    return this.frame.words.first(`task${this.nr()}`, "task");
  }

  /** For who listens: the next task, when it is another one. */
  private nextTask(): string {
    return plainText(fill(this.task(), this.names()));
  }

  private names(): Record<string, string> {
    const round = this.rounds[this.nr() - 1];
    return {
      item: this.stage.name(round?.item),
      to: this.stage.name(round?.to),
      key: round?.key ?? "",
      word: this.frame.words.text(`round${this.nr()}`),
    };
  }

  private again(): void {
    this.playing.abort();
    if (this.now === this.rounds.length) this.frame.queue.restart();
    this.now = this.now === this.rounds.length ? 0 : this.now;
    if (this.now === 0) this.stage.reset();
    this.begin();
  }
}

new Drill();
