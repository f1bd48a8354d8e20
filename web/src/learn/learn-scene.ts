/** Plays a scene: walks the table that the compiler made. There are no rules here. */
import type { State } from "./data";
import { Frame } from "./frame";
import { plainText } from "./marks";
import { quiet, say } from "./say";
import { World } from "./scene/world";

class Player {
  private frame = new Frame(() => this.again(), () => this.tell(), (open) => this.look(open));
  private scene = this.frame.page.scene!;
  private world = new World(this.scene, this.frame.words, (action) => this.act(action));
  private at = this.scene.start;

  constructor() {
    for (const action of this.frame.page.actions) this.at = this.state().moves[action]?.[0] ?? this.at;
    this.show(false);
    if (this.isDone()) this.finish(true);
  }

  private state(): State {
    return this.scene.states[this.at] ?? { screen: 0, step: 0, shown: [], moves: {} };
  }

  private isDone(): boolean {
    return this.scene.done.includes(this.at);
  }

  private act(action: string): void {
    const before = this.state();
    const move = before.moves[action];
    if (!move) return;
    const [to, words = "", wrong] = move;
    this.frame.did(action);
    this.at = to;
    if (this.isDone()) return this.end();
    const isNext = this.state().step !== before.step;
    this.answer(words, !!wrong, isNext);
    this.show(true);
  }

  /** What the table says, or that a step is done; someone who listens also hears the next task. */
  private answer(words: string, wrong: boolean, isNext: boolean): void {
    const text = words ? this.frame.words.text(`said.${words}`) : isNext ? this.frame.words.say("done") : "";
    if (text) say(text, wrong ? "seen" : "good", {}, isNext ? plainText(this.task()) : "");
    else quiet();
  }

  private end(): void {
    this.show(false);
    this.finish(false);
  }

  private finish(resumed: boolean): void {
    this.world.rest();
    this.frame.done(resumed);
  }

  private show(focus: boolean): void {
    this.tell();
    this.world.show(this.state(), focus);
    this.frame.progress.step(this.state().step + 1, this.scene.steps.length);
  }

  private step(): string {
    const nr = Math.min(this.state().step, this.scene.steps.length - 1);
    return `step.${this.scene.steps[nr]?.id}`;
  }

  private task(): string {
    return this.frame.words.text(`${this.step()}.task`);
  }

  private tell(): void {
    const { words, tips } = this.frame;
    this.frame.show(this.task(), words.text(`${this.step()}.explain`));
    tips.set(["tip1", "tip2"].map((tip) => words.text(`${this.step()}.${tip}`)));
  }

  /** The second tip marks the place. */
  private look(open: number): void {
    this.world?.look(open > 1 ? this.scene.steps[this.state().step]?.look ?? -1 : -1);
  }

  private again(): void {
    this.frame.queue.restart();
    this.at = this.scene.start;
    this.world.wake();
    this.show(false);
  }
}

new Player();
