import type { Vendor } from '../vendor.ts';
import type { Language, Wording } from '../wording.ts';
import { say } from '../wording.ts';

interface PageWords extends Wording {
  statusCode: number;
}

/** What the browser shows to the admin of a customer who signs in. */
const pages = {
  'signed-in': {
    statusCode: 200,
    en: 'Thank you, Tandem is now connected to {vendor}, and you can close this window.',
    de: 'Vielen Dank, Tandem ist jetzt mit {vendor} verbunden, und Sie können dieses Fenster schließen.',
    no: 'Takk, Tandem er nå koblet til {vendor}, og du kan lukke dette vinduet.',
  },
  received: {
    statusCode: 200,
    en: 'Thank you, your answer from {vendor} has arrived, and you can close this window.',
    de: 'Vielen Dank, Ihre Antwort von {vendor} ist angekommen, und Sie können dieses Fenster schließen.',
    no: 'Takk, svaret ditt fra {vendor} er mottatt, og du kan lukke dette vinduet.',
  },
  'not-signed-in': {
    statusCode: 400,
    en: 'Tandem was not connected to {vendor}; please tell {contact}, who sends you a new link.',
    de: 'Tandem wurde nicht mit {vendor} verbunden; bitte geben Sie {contact} Bescheid, von dort kommt ein neuer Link.',
    no: 'Tandem ble ikke koblet til {vendor}; gi beskjed til {contact}, som sender deg en ny lenke.',
  },
  over: {
    statusCode: 410,
    en: 'This sign-in to {vendor} is over; if something is missing, please tell {contact}, who sends you a new link.',
    de: 'Diese Anmeldung bei {vendor} ist abgeschlossen oder abgelaufen; falls etwas fehlt, geben Sie bitte {contact} Bescheid.',
    no: 'Denne påloggingen til {vendor} er over; gi beskjed til {contact} hvis noe mangler.',
  },
} satisfies Record<string, PageWords>;

export type PageName = keyof typeof pages;

export interface PageReader {
  vendor: Vendor;
  language: Language;
  contact?: string | undefined;
}

export interface Page {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
}

/** The address of the page holds a code, so it is kept nowhere and told to nobody. */
const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

export function signInPage(name: PageName, { vendor, language, contact }: PageReader): Page {
  const { statusCode, ...wording } = pages[name];
  const sentence = escape(say(wording, { vendor, ...(contact !== undefined && { contact }) }, language));
  const head =
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Tandem</title>';
  const body = `<body style="margin:20vh auto;max-width:36rem;padding:0 1rem;font:1.2rem sans-serif"><p>${sentence}</p></body>`;
  return {
    statusCode,
    headers,
    body: `<!doctype html><html lang="${language}"><head>${head}</head>${body}</html>`,
  };
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
