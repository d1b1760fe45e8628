import { getCookie, setCookie } from 'hono/cookie';
import * as z from 'zod';
import { acceptedLanguage } from '../../../shared/accepted-language.ts';
import type { Language } from '../../../shared/wording.ts';
import { languages } from '../../../shared/wording.ts';
import type { Console, ConsoleContext, ConsoleDeps } from '../context.ts';

const NAME = 'tandem-language';
const YEAR_SECONDS = 365 * 86_400;

const known = z.enum(languages);
/** A path of ours; browsers read two strokes at the beginning as another host. */
const path = z.string().regex(/^\/(?![/\\])[^\\]*$/);
const chosen = z.object({ language: known, back: path.catch('/') });

/** What was chosen in this browser, else what is given. */
export function languageOf(context: ConsoleContext, otherwise: Language): Language {
  return known.safeParse(getCookie(context, NAME)).data ?? otherwise;
}

/** What the browser asks for, where nobody knows whose it is. */
export function browserLanguage(context: ConsoleContext): Language {
  return acceptedLanguage(context.req.header('accept-language'));
}

export function addLanguageSwitch(app: Console, { isPlainHttp }: Pick<ConsoleDeps, 'isPlainHttp'>): void {
  app.post('/language', async (context) => {
    const { data } = chosen.safeParse(await context.req.parseBody());
    if (!data) return context.redirect('/', 303);
    setCookie(context, NAME, data.language, {
      ...{ path: '/', httpOnly: true, sameSite: 'Lax', maxAge: YEAR_SECONDS },
      secure: !isPlainHttp,
    });
    return context.redirect(data.back, 303);
  });
}
