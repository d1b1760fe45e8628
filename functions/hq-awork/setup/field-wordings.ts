import type { Wording } from '../../../shared/wording.ts';

export const fieldWords = {
  there: {
    en: 'HQ project field "{name}" ({type})',
    de: 'HQ-Projektfeld „{name}“ ({type})',
    no: 'HQ-prosjektfelt «{name}» ({type})',
  },
  missing: {
    en: 'HQ has no project field "{name}": have an admin make it in HQ’s settings among the custom fields of projects, with exactly this name and of the type {type}, then run setup again',
    de: 'In HQ gibt es kein Projektfeld „{name}“: Bitte lassen Sie es von einem Admin in den Einstellungen von HQ bei den Zusatzfeldern für Projekte anlegen, genau unter diesem Namen und vom Typ {type}, und wiederholen Sie dann die Einrichtung',
    no: 'HQ har ikke noe prosjektfelt «{name}»: be en administrator opprette det i innstillingene i HQ blant de egendefinerte feltene for prosjekter, med nøyaktig dette navnet og av typen {type}, og kjør så oppsettet på nytt',
  },
  lost: {
    en: 'the HQ project field "{name}" ({type}) was deleted or renamed: have an admin give it its name back in HQ’s settings among the custom fields of projects, or name the new one in the setting {setting}',
    de: 'Das HQ-Projektfeld „{name}“ ({type}) wurde gelöscht oder umbenannt: Bitte lassen Sie ihm von einem Admin in den Einstellungen von HQ bei den Zusatzfeldern für Projekte seinen Namen zurückgeben, oder nennen Sie den neuen in der Einstellung {setting}',
    no: 'HQ-prosjektfeltet «{name}» ({type}) ble slettet eller fikk nytt navn: be en administrator gi det navnet tilbake i innstillingene i HQ blant de egendefinerte feltene for prosjekter, eller oppgi det nye i innstillingen {setting}',
  },
  otherType: {
    en: 'the HQ project field "{name}" has the type {held} and needs the type {type}: have an admin rename it in HQ’s settings and make one of the type {type} under this name, then run setup again',
    de: 'Das HQ-Projektfeld „{name}“ ist vom Typ {held} und müsste vom Typ {type} sein: Bitte lassen Sie es von einem Admin in den Einstellungen von HQ umbenennen und unter diesem Namen eines vom Typ {type} anlegen, und wiederholen Sie dann die Einrichtung',
    no: 'HQ-prosjektfeltet «{name}» har typen {held} og trenger typen {type}: be en administrator gi det et annet navn i innstillingene i HQ og opprette et av typen {type} med dette navnet, og kjør så oppsettet på nytt',
  },
  near: {
    en: 'the HQ project field "{written}" does not count, because it is not written exactly "{meant}": correct its name in HQ’s settings, then run setup again',
    de: 'Das HQ-Projektfeld „{written}“ zählt nicht, denn es heißt nicht genau „{meant}“: Bitte berichtigen Sie seinen Namen in den Einstellungen von HQ und wiederholen Sie dann die Einrichtung',
    no: 'HQ-prosjektfeltet «{written}» teller ikke, fordi det ikke er skrevet nøyaktig «{meant}»: rett navnet i innstillingene i HQ, og kjør så oppsettet på nytt',
  },
} as const satisfies Record<string, Wording>;

export const linkWords = {
  none: {
    en: 'HQ does not tell whether its own awork integration is on: see in HQ that it is off, or every time would be booked twice',
    de: 'HQ sagt nicht, ob seine eigene awork-Integration eingeschaltet ist: Bitte prüfen Sie in HQ, dass sie abgeschaltet ist, sonst würde jede Zeit doppelt gebucht',
    no: 'HQ sier ikke om den egne awork-integrasjonen er slått på: se etter i HQ at den er av, ellers ville alle timer blitt ført to ganger',
  },
  some: {
    en: '{count} HQ {count|project is|projects are} linked by HQ’s own awork integration, so {count|it is|they are} not transferred: have an admin switch that integration off in HQ; {count|it is|they are} taken over once the setting takesOverLinksOfHq is on',
    de: '{count} {count|HQ-Projekt ist|HQ-Projekte sind} durch die awork-Integration von HQ selbst verknüpft und {count|wird|werden} daher nicht übertragen: Bitte lassen Sie diese Integration in HQ von einem Admin abschalten; übernommen {count|wird es|werden sie}, sobald die Einstellung takesOverLinksOfHq eingeschaltet ist',
    no: '{count} {count|HQ-prosjekt|HQ-prosjekter} er koblet av HQs egen awork-integrasjon og overføres derfor ikke: be en administrator slå av den integrasjonen i HQ; {count|det|de} overtas så snart innstillingen takesOverLinksOfHq er på',
  },
  takenOver: {
    en: '{count} HQ {count|project|projects} that HQ’s own awork integration has linked {count|is|are} taken over: see in HQ that this integration is off, or every time would be booked twice',
    de: '{count} {count|HQ-Projekt, das|HQ-Projekte, die} die awork-Integration von HQ selbst verknüpft hat, {count|wird|werden} übernommen: Bitte prüfen Sie in HQ, dass diese Integration abgeschaltet ist, sonst würde jede Zeit doppelt gebucht',
    no: '{count} {count|HQ-prosjekt|HQ-prosjekter} som HQs egen awork-integrasjon har koblet, overtas: se etter i HQ at den integrasjonen er av, ellers ville alle timer blitt ført to ganger',
  },
} as const satisfies Record<string, Wording>;
