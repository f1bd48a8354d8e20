/** What every kind of activity has around it: the task, the tools, what is said, what is kept, what comes next. */
import "../look";
import "../look";
import { activity, type Activity } from "./data";
import { find, lifted } from "./dom";
import { offerHelp } from "./help";
import { watch } from "./idle";
import { draw, drawAll, fill } from "./marks";
import { Progress } from "./progress";
import { Queue, type Stand } from "./queue";
import { quiet, say } from "./say";
import { Reader } from "./speech";
import { Tips } from "./tips";
import { Words } from "./words";

export class Frame {
  readonly page: Activity = activity();
  readonly words = new Words(this.page);
  readonly progress = new Progress(this.words, this.page.save !== "");
  readonly queue: Queue;
  readonly tips: Tips;
  readonly reader: Reader;

  /** `again` starts over, `redraw` runs when the hand changes, `looked` when tips open. */
  constructor(again: () => void, redraw: () => void, looked?: (open: number) => void) {
    this.queue = new Queue(this.page, (stand) => this.kept(stand));
    this.tips = new Tips(this.words, looked);
    this.reader = new Reader(this.page.lang, this.words, spoken);
    offerHelp(this.page, this.words);
    watch(this.words, this.page);
    this.words.follow(redraw);
    find("again").addEventListener("click", () => {
      this.reader.stop();
      this.reopen();
      again();
      find("task").focus();
    });
  }

  /** Keeps what was done; what was being read may not hold any more. */
  did(action: string): void {
    this.reader.stop();
    this.queue.add(action);
  }

  /** The task and its explanation. */
  show(task: string, explain: string, names: Record<string, string> = {}): void {
    find("task").replaceChildren(...draw(fill(task, names)));
    find("explain").replaceChildren(...draw(fill(explain, names)));
  }

  /** How it is done, and the other way to the same credit. */
  how(gesture: string, how: string, other: string, names: Record<string, string>): void {
    const hand = find("hand");
    hand.dataset.gesture = gesture;
    hand.dataset.by = this.words.finger ? "finger" : "mouse";
    find("how-text").replaceChildren(...drawAll(fill(how, names)));
    find("other").replaceChildren(...drawAll(fill(other, names)));
  }

  /** It is done: what comes next appears, and takes the focus. `again`: it was done before. */
  done(resumed: boolean): void {
    const next = find<HTMLAnchorElement>("next");
    find("player").classList.add("earned");
    next.hidden = false;
    say(`**${this.words.say("done")}** ${this.words.text("done")}`, "done");
    if (!resumed) lifted(() => next.focus({ preventScroll: true }));
  }

  private reopen(): void {
    find("player").classList.remove("earned");
    find("next").hidden = true;
    quiet();
  }

  private kept(stand: Stand): void {
    if (stand === "old") location.reload();
    else if (stand === "over") find("over").hidden = false;
    else this.progress.keep(stand);
  }
}

/** What is read aloud: the task, what was said, an open tip, and what belongs to them. */
function spoken(): string[] {
  const parts = document.querySelectorAll<HTMLElement>("#task, #explain, #said:not(.empty) p:not(.unseen), [data-spoken]");
  return [...parts].filter((part) => part.offsetParent !== null || part.getClientRects().length > 0).map(({ innerText }) => innerText);
}
