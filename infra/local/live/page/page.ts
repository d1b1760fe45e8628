import { html } from 'hono/html';
import { vendorNames } from '../../../../shared/vendor.ts';
import type { Language } from '../../../../shared/wording.ts';
import type { Simulated } from '../../../../test/vendors/simulators.ts';
import type { LiveAct } from '../acts/act.ts';
import type { Live } from '../live.ts';
import { frame, wordsIn } from './frame.ts';
import type { Markup } from './parts.ts';
import { columnId, entryItem, needList, recordList } from './parts.ts';
import type { words } from './words.ts';

export interface Shown {
  live: Live;
  acts: readonly LiveAct[];
  language: Language;
}

export function livePage({ live, acts, language }: Shown): Markup {
  const t = wordsIn(language);
  const entries = live.story.entries().toReversed();
  return frame(
    { language, hasSystems: true },
    html`<p class="about">${t('about')}</p>
      <p>
        ${live.consoleUrl && html`<a href="${live.consoleUrl}/">${t('console')}</a> ·`}
        <a href="/mails?lang=${language}">${t('mails')}</a>
      </p>
      <noscript
        ><p><a href="/?lang=${language}">${t('reload')}</a></p></noscript
      >
      <p id="state" role="status" data-lost="${t('lost')}"></p>
      <div class="news">
        <section>
          <h2 id="story-title">${t('story')}</h2>
          <div role="log" aria-labelledby="story-title" tabindex="0">
            <ol id="story" data-live="/live?lang=${language}">
              ${entries.map((entry) => entryItem(entry, live, language))}
            </ol>
            ${entries.length === 0 ? html`<p class="none" id="no-story">${t('noStory')}</p>` : ''}
          </div>
        </section>
        <section>
          <h2 id="needs-title">${t('needs')}</h2>
          <div tabindex="0" role="region" aria-labelledby="needs-title">
            <ul id="needs">
              ${needList(live, language)}
            </ul>
          </div>
        </section>
      </div>
      <h2 id="systems" tabindex="-1">${t('systems')}</h2>
      <div class="systems">${live.shown.map((vendor) => column(vendor, { live, acts, language }))}</div>`,
  );
}

function column(vendor: Simulated, { live, acts, language }: Shown): Markup {
  const t = wordsIn(language);
  const name = vendorNames[vendor];
  const own = acts.filter((act) => act.vendor === vendor);
  return html`<section class="system" id="${vendor}" aria-labelledby="${vendor}-title">
    <h3 id="${vendor}-title">${name}</h3>
    ${
      own.length > 0
        ? html`<ul class="acts" aria-label="${name}: ${t('acts')}">
            ${own.map((act) => actForm(act, language))}
          </ul>`
        : ''
    }
    <ul class="records" id="${columnId(vendor)}" aria-label="${name}: ${t('records')}">
      ${recordList(live.records(vendor), language)}
    </ul>
  </section>`;
}

function actForm({ id, label }: LiveAct, language: Language): Markup {
  return html`<li>
    <form method="post" action="/acts/${id}?lang=${language}">
      <button type="submit">${label[language]}</button>
    </form>
  </li>`;
}

/** A page that holds one sentence. */
export function sentencePage(word: keyof typeof words, language: Language): Markup {
  const t = wordsIn(language);
  return frame(
    { language },
    html`<p>${t(word)}</p>
      <p><a href="/?lang=${language}">${t('back')}</a></p>`,
  );
}
