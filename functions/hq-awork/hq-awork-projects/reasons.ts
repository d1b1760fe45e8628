import { defineReasons } from '../../../shared/reason.ts';
import { tenantReasons } from '../guard-tenant.ts';
import { quoteReasons } from './quotes/reasons.ts';

const ownReasons = defineReasons({
  'transfer-not-asked': {
    kind: 'skip',
    en: 'This project was never asked for: in HQ neither the field "{create}" says yes nor does "{link}" hold an address.',
    de: 'Für dieses Projekt wurde nie eine Übertragung verlangt: In HQ steht weder im Feld „{create}“ Ja noch im Feld „{link}“ eine Adresse.',
    no: 'Det ble aldri bedt om overføring av dette prosjektet: I HQ står det verken ja i feltet «{create}» eller en adresse i «{link}».',
  },
  'transfer-ended': {
    kind: 'skip',
    en: 'The transfer was ended in HQ: neither the field "{create}" says yes nor does "{link}" hold an address any more. The awork project stays as it is. Ask for it again, and everything that changed meanwhile follows.',
    de: 'Die Übertragung wurde in HQ beendet: Weder im Feld „{create}“ steht noch Ja noch im Feld „{link}“ eine Adresse. Das awork-Projekt bleibt, wie es ist. Wird sie wieder verlangt, folgt alles, was sich inzwischen geändert hat.',
    no: 'Overføringen ble avsluttet i HQ: Det står verken ja i feltet «{create}» eller en adresse i «{link}» lenger. awork-prosjektet blir som det er. Be om den på nytt, så følger alt som er endret i mellomtiden.',
  },
  'deleted-in-hq': {
    kind: 'skip',
    isGone: true,
    en: 'The project is gone in HQ. The awork project stays as it is.',
    de: 'Das Projekt gibt es in HQ nicht mehr. Das awork-Projekt bleibt, wie es ist.',
    no: 'Prosjektet finnes ikke lenger i HQ. awork-prosjektet blir som det er.',
  },
  'unknown-in-hq': {
    kind: 'skip',
    isGone: true,
    en: 'HQ has no such project, and we never had one.',
    de: 'HQ hat kein solches Projekt, und wir hatten nie eines.',
    no: 'HQ har ikke noe slikt prosjekt, og vi har aldri hatt noe.',
  },
  'human-edit-kept': {
    kind: 'done',
    staysDifferent: true,
    en: 'Changed by somebody in awork, so HQ does not overwrite it: {fields_en}.',
    de: 'In awork von jemandem geändert, deshalb überschreibt HQ es nicht: {fields_de}.',
    no: 'Endret av noen i awork, så HQ overskriver det ikke: {fields_no}.',
  },
  'human-edit-left': {
    kind: 'skip',
    staysDifferent: true,
    en: 'Changed by somebody in awork, and stays as it is: {fields_en}. Everything else agrees with HQ.',
    de: 'In awork von jemandem geändert, und bleibt, wie es ist: {fields_de}. Alles andere stimmt mit HQ überein.',
    no: 'Endret av noen i awork, og blir som det er: {fields_no}. Alt annet er likt i HQ.',
  },
  'altered-in-awork': {
    kind: 'done',
    staysDifferent: true,
    en: 'awork did not keep as HQ has it, for example because it is too long: {fields_en}. It is not written again until it changes in HQ.',
    de: 'awork hat nicht so übernommen, wie es in HQ steht, zum Beispiel weil es zu lang ist: {fields_de}. Es wird erst wieder geschrieben, wenn es sich in HQ ändert.',
    no: 'awork beholdt ikke det som står i HQ, for eksempel fordi det er for langt: {fields_no}. Det skrives ikke igjen før det endres i HQ.',
  },
  'client-left-out': {
    kind: 'done',
    staysDifferent: true,
    en: 'Done, but no client was set: awork has {count} clients "{client}", and it is not clear which is meant.',
    de: 'Erledigt, aber es wurde kein Kunde gesetzt: In awork gibt es {count} Kunden „{client}“, und es ist nicht klar, welcher gemeint ist.',
    no: 'Utført, men ingen kunde ble satt: awork har {count} kunder «{client}», og det er ikke klart hvilken som er ment.',
    todo: {
      en: 'Please merge or rename them in awork; the client then follows by itself.',
      de: 'Bitte führen Sie sie in awork zusammen oder benennen Sie sie um; der Kunde folgt dann von selbst.',
      no: 'Slå dem sammen eller gi dem ulike navn i awork; kunden følger da av seg selv.',
    },
  },
  'client-unclear': {
    kind: 'skip',
    staysDifferent: true,
    en: 'Both sides agree but for the client: awork has {count} clients "{client}", and it is not clear which is meant.',
    de: 'Beide Seiten stimmen bis auf den Kunden überein: In awork gibt es {count} Kunden „{client}“, und es ist nicht klar, welcher gemeint ist.',
    no: 'Begge sider er like bortsett fra kunden: awork har {count} kunder «{client}», og det er ikke klart hvilken som er ment.',
    todo: {
      en: 'Please merge or rename them in awork; the client then follows by itself.',
      de: 'Bitte führen Sie sie in awork zusammen oder benennen Sie sie um; der Kunde folgt dann von selbst.',
      no: 'Slå dem sammen eller gi dem ulike navn i awork; kunden følger da av seg selv.',
    },
  },
  'project-field-missing': {
    kind: 'wait',
    en: 'The HQ project field "{field}" was deleted or renamed, so it cannot be told whether the project "{project}" is still to be transferred. Nothing ends until the field is back.',
    de: 'Das HQ-Projektfeld „{field}“ wurde gelöscht oder umbenannt, daher ist nicht zu erkennen, ob das Projekt „{project}“ noch übertragen werden soll. Nichts wird beendet, bis es das Feld wieder gibt.',
    no: 'HQ-prosjektfeltet «{field}» ble slettet eller fikk nytt navn, så vi kan ikke se om prosjektet «{project}» fortsatt skal overføres. Ingenting avsluttes før feltet er tilbake.',
    todo: {
      en: 'Please give the custom field its name back in HQ’s settings; or, if it is to have a new name, tell {contact} which.',
      de: 'Bitte geben Sie dem Zusatzfeld in den Einstellungen von HQ seinen Namen zurück; oder sagen Sie {contact}, wie es nun heißt.',
      no: 'Gi det egendefinerte feltet navnet tilbake i innstillingene i HQ; eller, skal det ha et nytt navn, fortell {contact} hvilket.',
    },
  },
  'linked-by-hq': {
    kind: 'park',
    en: 'HQ’s own awork integration has linked the project "{project}" already. With two transfers at once every time would be booked twice, so nothing was done.',
    de: 'Die awork-Integration von HQ selbst hat das Projekt „{project}“ bereits verknüpft. Mit zwei Übertragungen zugleich würde jede Zeit doppelt gebucht, deshalb wurde nichts getan.',
    no: 'HQs egen awork-integrasjon har allerede koblet prosjektet «{project}». Med to overføringer samtidig ville alle timer blitt ført to ganger, så ingenting ble gjort.',
    todo: {
      en: 'Please have an admin switch that integration off in HQ, then tell {contact}; the project is then taken over as it is.',
      de: 'Bitte lassen Sie diese Integration in HQ von einem Admin abschalten und geben Sie dann {contact} Bescheid; das Projekt wird dann übernommen, wie es ist.',
      no: 'Be en administrator slå av den integrasjonen i HQ, og gi så beskjed til {contact}; prosjektet overtas da slik det er.',
    },
  },
  'linked-by-both': {
    kind: 'park',
    en: 'HQ’s own awork integration has linked the project "{project}" as well. So that no time is booked twice, new times from awork wait here, and changes of the project do not reach awork either.',
    de: 'Die awork-Integration von HQ selbst hat das Projekt „{project}“ ebenfalls verknüpft. Damit keine Zeit doppelt gebucht wird, warten neue Zeiten aus awork hier, und auch Änderungen am Projekt kommen nicht nach awork.',
    no: 'HQs egen awork-integrasjon har også koblet prosjektet «{project}». For at ingen timer skal føres to ganger, venter nye timer fra awork her, og endringer i prosjektet når heller ikke awork.',
    todo: {
      en: 'Please let only one of the two transfer it. Either have an admin undo the link or switch that integration off in HQ, then tell {contact}: what waits follows, and what that integration has booked is taken over. Or leave the project to it: in HQ take the yes back in "{create}" and empty "{field}".',
      de: 'Bitte lassen Sie nur eine der beiden das Projekt übertragen. Entweder lassen Sie in HQ von einem Admin die Verknüpfung lösen oder diese Integration abschalten und geben dann {contact} Bescheid: Was wartet, folgt, und was diese Integration gebucht hat, wird übernommen. Oder überlassen Sie ihr das Projekt: Nehmen Sie in HQ das Ja in „{create}“ zurück und leeren Sie „{field}“.',
      no: 'La bare én av de to overføre prosjektet. Enten be en administrator fjerne koblingen eller slå av den integrasjonen i HQ, og gi så beskjed til {contact}: Det som venter, følger, og det den integrasjonen har ført, overtas. Eller overlat prosjektet til den: Fjern ja i «{create}» i HQ, og tøm «{field}».',
    },
  },
  'linked-elsewhere-by-hq': {
    kind: 'park',
    en: 'HQ’s own awork integration has linked the project "{project}" with another awork project than the one in the field "{field}". Times of that one still reach HQ from here, but changes of the project do not reach awork.',
    de: 'Die awork-Integration von HQ selbst hat das Projekt „{project}“ mit einem anderen awork-Projekt verknüpft als dem im Feld „{field}“. Dessen Zeiten kommen von hier weiter nach HQ, Änderungen am Projekt aber nicht nach awork.',
    no: 'HQs egen awork-integrasjon har koblet prosjektet «{project}» med et annet awork-prosjekt enn det i feltet «{field}». Timene i det sistnevnte når fortsatt HQ herfra, men endringer i prosjektet når ikke awork.',
    todo: {
      en: 'Please let only one of the two transfer it. Either have an admin undo the link or switch that integration off in HQ, then tell {contact}. Or leave the project to it: in HQ take the yes back in "{create}" and empty "{field}".',
      de: 'Bitte lassen Sie nur eine der beiden das Projekt übertragen. Entweder lassen Sie in HQ von einem Admin die Verknüpfung lösen oder diese Integration abschalten und geben dann {contact} Bescheid. Oder überlassen Sie ihr das Projekt: Nehmen Sie in HQ das Ja in „{create}“ zurück und leeren Sie „{field}“.',
      no: 'La bare én av de to overføre prosjektet. Enten be en administrator fjerne koblingen eller slå av den integrasjonen i HQ, og gi så beskjed til {contact}. Eller overlat prosjektet til den: Fjern ja i «{create}» i HQ, og tøm «{field}».',
    },
  },
  'address-unreadable': {
    kind: 'park',
    en: 'What stands in the field "{field}" of the project "{project}" in HQ is not the address of a project in this awork workspace: {url}',
    de: 'Was in HQ im Feld „{field}“ des Projekts „{project}“ steht, ist keine Adresse eines Projekts in diesem awork-Workspace: {url}',
    no: 'Det som står i feltet «{field}» i prosjektet «{project}» i HQ, er ikke adressen til et prosjekt i dette awork-arbeidsområdet: {url}',
    todo: {
      en: 'Please copy the address of the awork project from the browser into the field, or empty it to have a new project created; it then follows by itself.',
      de: 'Bitte kopieren Sie die Adresse des awork-Projekts aus dem Browser in das Feld, oder leeren Sie es, damit ein neues Projekt angelegt wird; es folgt dann von selbst.',
      no: 'Kopier adressen til awork-prosjektet fra nettleseren inn i feltet, eller tøm det for å få opprettet et nytt prosjekt; det følger da av seg selv.',
    },
  },
  'address-project-missing': {
    kind: 'park',
    en: 'The awork project that belonged to the project "{project}" does not exist any more.',
    de: 'Das awork-Projekt zum Projekt „{project}“ gibt es nicht mehr.',
    no: 'awork-prosjektet som hørte til prosjektet «{project}», finnes ikke lenger.',
    todo: {
      en: 'Please empty the field "{field}" of the project in HQ to have a new one created or its transfer ended.',
      de: 'Bitte leeren Sie in HQ das Feld „{field}“ des Projekts, damit ein neues angelegt oder die Übertragung beendet wird.',
      no: 'Tøm feltet «{field}» i prosjektet i HQ for å få opprettet et nytt eller avsluttet overføringen.',
    },
  },
  'address-taken': {
    kind: 'park',
    en: 'The awork project in the field "{field}" of the project "{project}" already belongs to another HQ project: {other}. One awork project takes one HQ project.',
    de: 'Das awork-Projekt im Feld „{field}“ des Projekts „{project}“ gehört bereits zu einem anderen HQ-Projekt: {other}. Ein awork-Projekt nimmt ein HQ-Projekt auf.',
    no: 'awork-prosjektet i feltet «{field}» i prosjektet «{project}» hører allerede til et annet HQ-prosjekt: {other}. Ett awork-prosjekt tar imot ett HQ-prosjekt.',
    todo: {
      en: 'Please enter the address of another awork project in HQ, or empty the field to have one created; the project then follows by itself.',
      de: 'Bitte tragen Sie in HQ die Adresse eines anderen awork-Projekts ein, oder leeren Sie das Feld, damit eines angelegt wird; das Projekt folgt dann von selbst.',
      no: 'Legg inn adressen til et annet awork-prosjekt i HQ, eller tøm feltet for å få opprettet et; prosjektet følger da av seg selv.',
    },
  },
  'address-field-missing': {
    kind: 'park',
    en: 'The address of the awork project could not be stored in the project "{project}": HQ has no project field "{field}" of the type Link.',
    de: 'Die Adresse des awork-Projekts ließ sich im Projekt „{project}“ nicht speichern: In HQ gibt es kein Projektfeld „{field}“ vom Typ Link.',
    no: 'Adressen til awork-prosjektet kunne ikke lagres i prosjektet «{project}»: HQ har ikke noe prosjektfelt «{field}» av typen Link.',
    todo: {
      en: 'Please have an admin make this custom field of projects in HQ’s settings, then {resend}.',
      de: 'Bitte lassen Sie dieses Zusatzfeld für Projekte in den Einstellungen von HQ von einem Admin anlegen und {resend}.',
      no: 'Be en administrator opprette dette egendefinerte feltet for prosjekter i innstillingene i HQ, og {resend}.',
    },
  },
});

export const projectReasons = { ...ownReasons, ...tenantReasons, ...quoteReasons };
