/** Longer than any sentence that somebody wrote, and short enough for a link's history and a log line. */
const MAX_CHARACTERS = 1000;

/** What somebody else's text is cut to, once, where it comes in. */
export function cutText(text: string, maxCharacters = MAX_CHARACTERS): string {
  return text.length > maxCharacters ? `${text.slice(0, maxCharacters - 1).toWellFormed()}…` : text;
}
