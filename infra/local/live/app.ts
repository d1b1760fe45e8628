import { readFileSync } from 'node:fs';
import type { Context } from 'hono';
import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Language } from '../../../shared/wording.ts';
import { languages } from '../../../shared/wording.ts';
import type { LiveAct, Stage } from './acts/act.ts';
import { isOwnForm, isOwnHost, safeHeaders } from './headers.ts';
import type { Live } from './live.ts';
import type { ReadMails } from './read-mails.ts';
import { mailsPage } from './page/mails-page.ts';
import { livePage, sentencePage } from './page/page.ts';
import { playAct } from './play-act.ts';
import { streamLive } from './stream.ts';

export interface LivePage {
  live: Live;
  acts: readonly LiveAct[];
  stage: Stage;
  readMails: ReadMails;
}

/** The live page of the local suite: for a browser on this machine, never part of what is deployed. */
export function createLiveApp({ live, acts, stage, readMails }: LivePage): Hono {
  const app = new Hono();
  app.use(safeHeaders);
  app.use(async (context, next) => {
    if (!isOwnHost(context.req.header('host'))) return context.text('Not found', 404);
    return next();
  });
  app.get('/', (context) => {
    live.look();
    return context.html(livePage({ live, acts, language: languageOf(context) }));
  });
  app.get('/mails', async (context) => context.html(await mailsPage(readMails, languageOf(context))));
  app.post('/acts/:id', (context) => {
    const language = languageOf(context);
    if (!isOwnForm(context.req.raw.headers)) return context.html(sentencePage('refused', language), 403);
    const act = acts.find(({ id }) => id === context.req.param('id'));
    if (!act) return context.html(sentencePage('notFound', language), 404);
    live.look();
    playAct(act, stage, live.story);
    return context.redirect(`/?lang=${language}`, 303);
  });
  app.get('/live', (context) =>
    streamSSE(context, (stream) => streamLive(stream, live, languageOf(context))),
  );
  for (const { name, type } of files) app.get(`/${name}`, (context) => answerFile(context, name, type));
  app.notFound((context) => context.html(sentencePage('notFound', languageOf(context)), 404));
  app.onError((error, context) => {
    console.error(error);
    return context.html(sentencePage('failed', languageOf(context)), 500);
  });
  return app;
}

const files = [
  { name: 'live.css', type: 'text/css; charset=utf-8' },
  { name: 'live.js', type: 'text/javascript; charset=utf-8' },
];

function answerFile(context: Context, name: string, type: string): Response {
  const text = readFileSync(new URL(`page/${name}`, import.meta.url), 'utf8');
  return context.body(text, 200, { 'content-type': type });
}

function languageOf(context: Context): Language {
  const asked = context.req.query('lang');
  return languages.find((language) => language === asked) ?? 'en';
}
