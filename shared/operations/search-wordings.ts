import type { Wording } from '../wording.ts';

/** What any search says. */
export const searchWords = {
  notAsked: {
    en: '{vendor} cannot be asked now, so this is what we remember ourselves: {why}',
    de: '{vendor} lässt sich gerade nicht fragen, daher steht hier, was wir selbst noch wissen: {why}',
    no: '{vendor} kan ikke spørres nå, så dette er det vi selv husker: {why}',
  },
  notRemembered: {
    en: 'We remember nothing of "{text}" ourselves.',
    de: 'Zu „{text}“ wissen wir selbst nichts.',
    no: 'Vi husker ingenting om «{text}» selv.',
  },
  otherAccount: {
    en: '"{text}" belongs to another account than those of this connection.',
    de: '„{text}“ gehört zu einem anderen Account als denen dieser Verbindung.',
    no: '«{text}» hører til en annen konto enn dem denne tilkoblingen har.',
  },
  tooMany: {
    en: '{count} records were found; the first {most} are shown. Give more of the name, or a number.',
    de: 'Es wurden {count} Datensätze gefunden; die ersten {most} werden gezeigt. Bitte mehr vom Namen oder eine Nummer angeben.',
    no: '{count} poster ble funnet; de første {most} vises. Oppgi mer av navnet, eller et nummer.',
  },
} as const satisfies Record<string, Wording>;
