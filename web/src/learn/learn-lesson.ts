/** A lesson is pages of text that turn without script. Script adds reading aloud, and asks who is there after a while. */
import "../look";
import { activity } from "./data";
import { watch } from "./idle";
import { Reader } from "./speech";
import { Words } from "./words";

const page = activity();
const words = new Words(page);

/** The heading, and each paragraph of the page and of its hard words. */
function spoken(): string[] {
  return [...document.querySelectorAll<HTMLElement>("#task, .pages p, .aid p")].map((part) => part.innerText);
}

new Reader(page.lang, words, spoken);
watch(words, page);
