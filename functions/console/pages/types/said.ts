import { html } from 'hono/html';
import type { Language } from '../../../../shared/wording.ts';
import { say } from '../../../../shared/wording.ts';
import type { Markup } from '../../page/markup.ts';
import type { Unsaved } from './form.ts';
import type { SentChoices } from './read-form.ts';
import type { Stored } from './store-types.ts';
import { words } from './words.ts';

export interface Said {
  note: Markup;
  unsaved?: Unsaved;
}

/** What became of what was sent. */
export function saidOf(
  stored: Exclude<Stored, { kind: 'ended' }>,
  { chosen }: SentChoices,
  language: Language,
): Said & { status?: 400 | 409 } {
  const text = say(words[stored.kind], {}, language);
  switch (stored.kind) {
    case 'stored':
    case 'same':
      return { note: html`<p class="note good" role="status">${text}</p>` };
    case 'changed-meanwhile': {
      const note = html`<p class="note bad" role="alert">${text}</p>`;
      return { note, unsaved: { chosen, isSelected: false }, status: 409 };
    }
    case 'refused': {
      const problems = stored.problems.map((problem) => say(problem.text, problem.details, language));
      const note = html`<div class="note bad" role="alert">
        <p>${text}</p>
        <ul>
          ${problems.map((problem) => html`<li>${problem}</li>`)}
        </ul>
      </div>`;
      return { note, unsaved: { chosen, isSelected: true }, status: 400 };
    }
  }
}
