/** "I want help": the helper hears it, and the learner hears that she does. */
import type { Activity } from "./data";
import { find } from "./dom";
import { once, post } from "./queue";
import { say } from "./say";
import type { Words } from "./words";

export function offerHelp(page: Activity, words: Words): void {
  const button = find<HTMLButtonElement>("help");
  if (!page.help) return;
  const { token, module, activity } = page;
  const fields = Object.entries({ once: once(), token, module, activity });
  button.addEventListener("click", async () => {
    const answer = await post(page.help, fields).catch(() => undefined);
    say(words.say(answer?.ok ? "help-asked" : "not-saved"), answer?.ok ? "good" : "seen");
  });
}
