import { html } from 'hono/html';
import { say } from '../../../shared/wording.ts';
import type { Console, ConsoleDeps } from '../context.ts';
import { layout } from '../page/layout.ts';
import { words } from '../page/words.ts';
import { endSession } from './session-cookie.ts';

export function addSignOut(app: Console, deps: Pick<ConsoleDeps, 'isPlainHttp'>): void {
  app.post('/sign-out', (context) => {
    const { language } = context.var;
    endSession(context, deps);
    const title = say(words.signedOutTitle, {}, language);
    return context.html(
      layout({ title, body: html`<p>${say(words.signedOut, {}, language)}</p>`, language }),
    );
  });
}
