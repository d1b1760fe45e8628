import type { Language } from '../wording.ts';

/** A piece of a mail. */
export type Block =
  | { kind: 'text' | 'heading'; text: string }
  | { kind: 'list'; items: readonly ListItem[] }
  | ({ kind: 'link' } & Link);

export interface Link {
  text: string;
  url: string;
}

interface ListItem {
  text: string;
  /** Where more is shown of it. */
  link?: Link | undefined;
}

export const text = (said: string): Block => ({ kind: 'text', text: said });
export const heading = (said: string): Block => ({ kind: 'heading', text: said });
export const list = (items: readonly string[]): Block => linkedList(items.map((said) => ({ text: said })));
export const linkedList = (items: readonly ListItem[]): Block => ({ kind: 'list', items });

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
      return block.items.map(plainItem).join('\n');
    case 'link':
      return plainLink(block);
  }
}

function plainItem({ text: said, link }: ListItem): string {
  return link ? `- ${said}\n  ${plainLink(link)}` : `- ${said}`;
}

function plainLink({ text: said, url }: Link): string {
  return `${said}: ${url}`;
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
      return `<ul>${block.items.map(itemMarkup).join('')}</ul>`;
    case 'link':
      return `<p>${anchor(block)}</p>`;
  }
}

function itemMarkup({ text: said, link }: ListItem): string {
  return `<li>${escaped(said)}${link ? ` ${anchor(link)}` : ''}</li>`;
}

function anchor({ text: said, url }: Link): string {
  return `<a href="${escaped(url)}">${escaped(said)}</a>`;
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
