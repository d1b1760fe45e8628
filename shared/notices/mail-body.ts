import type { Language } from '../wording.ts';

/** A piece of a mail. */
export type Block =
  | { kind: 'text' | 'heading'; text: string }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'link'; text: string; url: string };

export const text = (said: string): Block => ({ kind: 'text', text: said });
export const heading = (said: string): Block => ({ kind: 'heading', text: said });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });

export function textOf(blocks: readonly Block[]): string {
  return `${blocks.map(plain).join('\n\n')}\n`;
}

function plain(block: Block): string {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'heading':
      return `${block.text}\n${'-'.repeat(block.text.length)}`;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'link':
      return `${block.text}: ${block.url}`;
  }
}

/** As `lang` has it: what we write is bokmål. */
const tags: Record<Language, string> = { en: 'en', de: 'de', no: 'nb' };

/** A page that any mail program and any screen reader shows, with nothing to fetch. */
export function htmlOf(blocks: readonly Block[], title: string, language: Language): string {
  return [
    `<!doctype html><html lang="${tags[language]}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width"><title>${escaped(title)}</title></head>`,
    '<body style="font-family:sans-serif;font-size:16px;line-height:1.5;max-width:40em">',
    ...blocks.map(markup),
    '</body></html>',
  ].join('\n');
}

function markup(block: Block): string {
  switch (block.kind) {
    case 'text':
      return `<p>${escaped(block.text)}</p>`;
    case 'heading':
      return `<h2 style="font-size:18px">${escaped(block.text)}</h2>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
    case 'link':
      return `<p><a href="${escaped(block.url)}">${escaped(block.text)}</a></p>`;
  }
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(said: string): string {
  return said.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
