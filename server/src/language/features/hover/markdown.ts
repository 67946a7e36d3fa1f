/** Markdown with text of the file in it. */

/** Text as it stands, whatever Markdown would make of its characters. */
export function plain(text: string): string {
  const escaped = text.replace(/[\\`*_[\]<>#|~&]/g, '\\$&').replace(/\s+/g, ' ');
  return escaped.replace(/^(\d*)([-+.)])/, '$1\\$2');
}

/** Code in backticks that its own backticks cannot end. */
export function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** A list; lines that say nothing are left out. */
export function list(...lines: readonly (string | false | undefined)[]): string {
  return lines
    .filter(Boolean)
    .map((line) => `- ${line}`)
    .join('\n');
}

/** Digits in groups of three, `179 219 040`. */
export function grouped(value: number | string | bigint): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ' ');
}
