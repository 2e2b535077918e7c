/**
 * What may be sent to a screen. Names of files and texts of a repository are shown, and a screen obeys what stands in them:
 * a file called `\u001b[2J.py` would clear it. Our own colours and the progress line stay.
 */

const OBEYED =
  /\r\n|\r\u001b\[K|\u001b\[(?!8m)\d{1,2}m|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** The text with every character that a screen would obey replaced, ends of lines and single colours excepted. */
export function harmless(text: string): string {
  return text.replace(OBEYED, found => (found.length > 1 ? found : '\uFFFD'))
}
