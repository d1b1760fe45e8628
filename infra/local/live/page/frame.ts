import { html } from 'hono/html';
import type { Language } from '../../../../shared/wording.ts';
import { languages } from '../../../../shared/wording.ts';
import type { Markup } from './parts.ts';
import { languageNames, languageTags, words } from './words.ts';

export interface Framed {
  language: Language;
  /** Of the page, for its other languages. */
  path?: string;
  /** Has the systems, which whoever uses the keyboard can skip to. */
  hasSystems?: boolean;
}

/** What every page of the live server is in. */
export function frame({ language, path = '/', hasSystems = false }: Framed, body: Markup): Markup {
  const t = wordsIn(language);
  const choice = languages.map((each) => {
    const current = each === language ? html` aria-current="true"` : '';
    const tag = languageTags[each];
    return html`<a href="${path}?lang=${each}" lang="${tag}" hreflang="${tag}" ${current}
      >${languageNames[each]}</a
    > `;
  });
  return html`<!doctype html>
    <html lang="${languageTags[language]}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${t('title')}</title>
        <link rel="stylesheet" href="/live.css" />
        <link rel="icon" href="data:," />
        <script src="/live.js" type="module"></script>
      </head>
      <body>
        ${hasSystems ? html`<a class="skip" href="#systems">${t('skip')}</a>` : ''}
        <header>
          <h1>${t('title')}</h1>
          <nav aria-label="${t('languages')}">${choice}</nav>
        </header>
        <main>${body}</main>
      </body>
    </html>`;
}

export function wordsIn(language: Language): (word: keyof typeof words) => string {
  return (word) => words[word][language];
}
