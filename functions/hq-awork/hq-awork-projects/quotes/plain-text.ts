import { parse } from 'node-html-parser';

const withoutScripts = { script: false, noscript: false, style: false, pre: true };

/** The lines that a person reads; none where there are only marks. Line breaks of the source count only without marks. */
export function plainLines(html: string): string[] {
  const hasMarks = /<[a-z!/]/i.test(html);
  const source = hasMarks ? html.replace(/\s+/g, ' ') : html;
  const text = parse(source, { blockTextElements: withoutScripts }).structuredText;
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

/** Cut with an ellipsis where it is longer, never within a character. */
export function fitted(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const kept = text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept.trimEnd()}…`;
}

/** A paragraph for each line, as many as fit. */
export function toHtml(lines: readonly string[], longest: number): string {
  let html = '';
  for (const line of lines) {
    const paragraph = `<p>${escaped(line)}</p>`;
    if (html.length + paragraph.length > longest) return html;
    html += paragraph;
  }
  return html;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
