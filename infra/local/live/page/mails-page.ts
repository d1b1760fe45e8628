import { html } from 'hono/html';
import type { Language } from '../../../../shared/wording.ts';
import type { ReadMails } from '../read-mails.ts';
import { frame, wordsIn } from './frame.ts';
import type { Markup } from './parts.ts';
import { locales } from './parts.ts';

const MOST_SHOWN = 100;

/** What was mailed, newest first, as it was written. */
export async function mailsPage(readMails: ReadMails, language: Language): Promise<Markup> {
  const t = wordsIn(language);
  const mails = (await readMails()).slice(-MOST_SHOWN).toReversed();
  return frame(
    { language, path: '/mails' },
    html`<h2>${t('mails')}</h2>
      ${mails.length === 0 ? html`<p class="none">${t('noMails')}</p>` : ''}
      ${mails.map((mail) => mailPart(mail, language))}
      <p><a href="/?lang=${language}">${t('back')}</a></p>`,
  );
}

function mailPart(
  { sentAt, to, subject, text = '' }: Awaited<ReturnType<ReadMails>>[number],
  language: Language,
): Markup {
  const at = new Date(sentAt).toLocaleString(locales[language]);
  return html`<article class="mail">
    <h3>${subject}</h3>
    <p><time datetime="${sentAt}">${at}</time> <small>→ ${to.join(', ')}</small></p>
    <div class="text">${withLinks(text)}</div>
  </article>`;
}

/** Every second piece is an address. */
function withLinks(text: string): (Markup | string)[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((piece, index) =>
      index % 2 === 1 ? html`<a href="${piece}" rel="noreferrer">${piece}</a>` : piece,
    );
}
