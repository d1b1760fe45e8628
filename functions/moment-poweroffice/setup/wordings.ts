import type { CheckState, ChecklistItem } from '../../../shared/operations/checklist.ts';
import { checkItem } from '../../../shared/operations/checklist.ts';
import type { Details, Language, Wording } from '../../../shared/wording.ts';
import { inEveryLanguage, say } from '../../../shared/wording.ts';
import { bookWordings } from './book-wordings.ts';

/** Every sentence of the checklist. */
export const setupWordings = {
  'moment-key': { en: 'Moment key', de: 'Schlüssel von Moment', no: 'nøkkel til Moment' },
  'moment-key-refused': {
    en: 'Moment does not take the key for the company {companyCode}: compare the company code with the address of Moment after logging in; if it is right, make a new key in Moment under Company → API keys → New key',
    de: 'Moment nimmt den Schlüssel für die Firma {companyCode} nicht an: bitte den Firmencode mit der Adresse von Moment nach der Anmeldung vergleichen; stimmt er, in Moment unter Firma → API-Schlüssel → Neuer Schlüssel einen neuen anlegen',
    no: 'Moment godtar ikke nøkkelen for firmaet {companyCode}: sammenlign firmakoden med adressen til Moment etter innlogging; er den riktig, lag en ny nøkkel i Moment under Firma → API-nøkler → Ny nøkkel',
  },
  'moment-right-missing': {
    en: 'the user of the Moment key may not read {list_en}: give this user the right in Moment',
    de: 'der Benutzer des Schlüssels von Moment darf {list_de} nicht lesen: bitte ihm in Moment das Recht geben',
    no: 'brukeren av nøkkelen til Moment kan ikke lese {list_no}: gi brukeren denne rettigheten i Moment',
  },
  'expenses-entered': {
    en: 'expenses are entered in Moment',
    de: 'Ausgaben werden in Moment angelegt',
    no: 'kostnader registreres i Moment',
  },
  'expenses-unseen': {
    en: 'no expense was entered in Moment yet: see there that the user of the key may enter expenses on projects',
    de: 'in Moment wurde noch keine Ausgabe angelegt: bitte dort nachsehen, dass der Benutzer des Schlüssels Ausgaben auf Projekten anlegen darf',
    no: 'ingen kostnad er registrert i Moment ennå: se etter der at brukeren av nøkkelen kan registrere kostnader på prosjekter',
  },
  'poweroffice-keys': {
    en: 'PowerOffice Go keys',
    de: 'Schlüssel von PowerOffice Go',
    no: 'nøkler til PowerOffice Go',
  },
  'poweroffice-keys-of': {
    en: 'PowerOffice Go keys, for {client}',
    de: 'Schlüssel von PowerOffice Go, für {client}',
    no: 'nøkler til PowerOffice Go, for {client}',
  },
  nameless: { en: 'a client without a name', de: 'einen Klienten ohne Namen', no: 'en klient uten navn' },
  'privilege-missing': {
    en: 'privilege {privilege} is missing in PowerOffice Go: our integration must be granted it by the API team of PowerOffice Go; please tell {contact}',
    de: 'Berechtigung {privilege} fehlt in PowerOffice Go: sie muss unserer Integration vom API-Team von PowerOffice Go gegeben werden; bitte {contact} Bescheid geben',
    no: 'rettigheten {privilege} mangler i PowerOffice Go: integrasjonen vår må få den av API-teamet til PowerOffice Go; gi beskjed til {contact}',
  },
  'privilege-invalid': {
    en: 'privilege {privilege} is missing in PowerOffice Go: the subscription of {client} does not cover it; please extend it there',
    de: 'Berechtigung {privilege} fehlt in PowerOffice Go: das Abonnement von {client} umfasst sie nicht; bitte dort erweitern',
    no: 'rettigheten {privilege} mangler i PowerOffice Go: abonnementet til {client} omfatter den ikke; utvid det der',
  },
  'billable-not-chosen': {
    en: 'choose whether expenses are invoiced to customers where the price model of the project does not say: please tell {contact}',
    de: 'bitte wählen, ob Ausgaben den Kunden berechnet werden, wo das Preismodell des Projekts nichts dazu sagt, und {contact} Bescheid geben',
    no: 'velg om kostnader skal faktureres kundene der prismodellen til prosjektet ikke sier noe, og gi beskjed til {contact}',
  },
  'billable-assumed': {
    en: 'nobody chose whether expenses are invoiced to customers where the price model of the project does not say: they are',
    de: 'niemand hat gewählt, ob Ausgaben den Kunden berechnet werden, wo das Preismodell des Projekts nichts dazu sagt: sie werden es',
    no: 'ingen har valgt om kostnader skal faktureres kundene der prismodellen til prosjektet ikke sier noe: de blir det',
  },
  'webhooks-arrive': {
    en: 'webhooks of Moment arrive, last on {at}',
    de: 'Webhooks von Moment kommen an, zuletzt am {at}',
    no: 'webhooks fra Moment kommer frem, sist {at}',
  },
  'webhooks-other': {
    en: 'Moment also sends webhooks that are not needed here (last on {at}): those for Invoices, Customers and Projects are enough',
    de: 'Moment sendet auch Webhooks, die hier nicht gebraucht werden (zuletzt am {at}): die für Invoices, Customers und Projects genügen',
    no: 'Moment sender også webhooks som ikke trengs her (sist {at}): de for Invoices, Customers og Projects er nok',
  },
  'webhooks-to-add': {
    en: 'none has arrived yet: in Moment under Setup → Settings → Integrations → New integration, add webhooks for Invoices, Customers and Projects, each with the address {address}',
    de: 'noch keiner ist angekommen: bitte in Moment unter Setup → Settings → Integrations → New integration Webhooks für Invoices, Customers und Projects anlegen, jeden mit der Adresse {address}',
    no: 'ingen har kommet ennå: legg til webhooks for Invoices, Customers og Projects i Moment under Setup → Settings → Integrations → New integration, hver med adressen {address}',
  },
  'webhooks-to-remove': {
    en: 'remove the three webhooks of {connection} in Moment under Setup → Settings → Integrations',
    de: 'bitte in Moment unter Setup → Settings → Integrations die drei Webhooks von {connection} entfernen',
    no: 'fjern de tre webhookene til {connection} i Moment under Setup → Settings → Integrations',
  },
  ...bookWordings,
} satisfies Record<string, Wording>;

export type SetupWording = keyof typeof setupWordings;

/** A sentence of the checklist in one language. */
export type Text = (code: SetupWording, details?: Details) => string;

/** Items of a checklist in the language of its reader. */
export interface Teller {
  /** A detail that is worded itself. */
  detail(name: string, code: SetupWording): Details;
  /** A line that is put together. */
  line(state: CheckState, compose: (text: Text, language: Language) => string): ChecklistItem;
  item(state: CheckState, code: SetupWording, details?: Details): ChecklistItem;
}

export function tellIn(language: Language, known: Details = {}): Teller {
  const textIn =
    (each: Language): Text =>
    (code, details = {}) =>
      say(setupWordings[code], { ...known, ...details }, each);
  const line: Teller['line'] = (state, compose) =>
    checkItem(state, (each) => compose(textIn(each), each), language);
  return {
    line,
    item: (state, code, details) => line(state, (text) => text(code, details)),
    detail: (name, code) => inEveryLanguage(name, (each) => textIn(each)(code)),
  };
}
