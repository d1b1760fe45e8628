import type { Wording } from '../../../shared/wording.ts';

export const hookStateWords = {
  arriving: {
    en: 'Webhooks of {vendor} arrive.',
    de: 'Webhooks von {vendor} kommen an.',
    no: 'Webhooker fra {vendor} kommer frem.',
  },
  quiet: {
    en: 'No webhook of {vendor} has arrived yet.',
    de: 'Es ist noch kein Webhook von {vendor} angekommen.',
    no: 'Ingen webhook fra {vendor} har kommet ennå.',
  },
  off: {
    en: 'Webhooks of {vendor} are off, and it did not answer when they were brought back. This is tried again every 15 minutes; until then changes arrive with the next comparison.',
    de: 'Webhooks von {vendor} sind abgeschaltet, und beim Wiederherstellen kam keine Antwort. Das wird alle 15 Minuten erneut versucht; bis dahin kommen Änderungen mit dem nächsten Abgleich an.',
    no: 'Webhookene fra {vendor} er av, og det kom ikke noe svar da de skulle slås på. Det prøves igjen hvert 15. minutt; i mellomtiden kommer endringer med neste sammenligning.',
  },
  filling: {
    en: 'Webhooks of {vendor} were brought back; what changed meanwhile is being looked for.',
    de: 'Webhooks von {vendor} wurden wiederhergestellt; was sich in der Zwischenzeit änderte, wird gerade gesucht.',
    no: 'Webhookene fra {vendor} er i gang igjen; det som ble endret i mellomtiden, blir funnet frem nå.',
  },
  none: {
    en: '{vendor} sends no webhooks here; changes arrive with the next comparison.',
    de: '{vendor} sendet hier keine Webhooks; Änderungen kommen mit dem nächsten Abgleich an.',
    no: '{vendor} sender ingen webhooker her; endringer kommer med neste sammenligning.',
  },
  unwatched: {
    en: 'Nobody has looked at the webhooks of {vendor} yet; this is done every 15 minutes once the connection is live.',
    de: 'Die Webhooks von {vendor} wurden noch nicht geprüft; das geschieht alle 15 Minuten, sobald die Verbindung läuft.',
    no: 'Webhookene fra {vendor} er ikke kontrollert ennå; det skjer hvert 15. minutt når tilkoblingen er startet.',
  },
} as const satisfies Record<string, Wording>;
