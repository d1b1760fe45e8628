import type { Wording } from '../../../shared/wording.ts';

export const fieldWordings = {
  field: {
    en: 'MOCO project field "{name}" ({kind})',
    de: 'MOCO-Projektfeld „{name}“ ({kind})',
    no: 'MOCO-prosjektfelt «{name}» ({kind})',
  },
  selection: {
    en: 'MOCO project field "{name}" ({kind}, options: {count})',
    de: 'MOCO-Projektfeld „{name}“ ({kind}, Optionen: {count})',
    no: 'MOCO-prosjektfelt «{name}» ({kind}, alternativer: {count})',
  },
  otherKind: {
    en: 'MOCO project field "{name}" ({kind}) has the type {held}: rename it in MOCO, then run setup again',
    de: 'MOCO-Projektfeld „{name}“ ({kind}) hat die Art {held}: bitte in MOCO umbenennen und die Einrichtung wiederholen',
    no: 'MOCO-prosjektfeltet «{name}» ({kind}) har typen {held}: gi det et annet navn i MOCO, og kjør så oppsettet på nytt',
  },
  lost: {
    en: 'MOCO project field "{name}" ({kind}) was deleted or renamed: give it its name back in MOCO, or name the new one in the setting syncField',
    de: 'MOCO-Projektfeld „{name}“ ({kind}) wurde gelöscht oder umbenannt: bitte in MOCO den Namen zurückgeben, oder den neuen in der Einstellung syncField nennen',
    no: 'MOCO-prosjektfeltet «{name}» ({kind}) ble slettet eller fikk nytt navn: gi det navnet tilbake i MOCO, eller oppgi det nye i innstillingen syncField',
  },
  nearField: {
    en: 'MOCO project field "{written}" does not count, because it is not written exactly "{meant}": correct the name in MOCO, then run setup again',
    de: 'MOCO-Projektfeld „{written}“ zählt nicht, denn es heißt nicht genau „{meant}“: bitte den Namen in MOCO berichtigen und die Einrichtung wiederholen',
    no: 'MOCO-prosjektfeltet «{written}» teller ikke, fordi det ikke er skrevet nøyaktig «{meant}»: rett navnet i MOCO, og kjør så oppsettet på nytt',
  },
  nearTag: {
    en: 'the tag "{written}" of {count} MOCO {count|project|projects} does not count, because it is not written exactly "{meant}": correct it in MOCO',
    de: 'Das Tag „{written}“ von {count} {count|MOCO-Projekt|MOCO-Projekten} zählt nicht, denn es heißt nicht genau „{meant}“: bitte in MOCO berichtigen',
    no: 'taggen «{written}» på {count} {count|MOCO-prosjekt|MOCO-prosjekter} teller ikke, fordi den ikke er skrevet nøyaktig «{meant}»: rett den i MOCO',
  },
  unknownOption: {
    en: 'the option "{option}" of the MOCO project field "{name}" is no project template of awork; a project that has it is not created. Make the template in awork, or remove the option in MOCO',
    de: 'Die Option „{option}“ des MOCO-Projektfelds „{name}“ ist keine Projektvorlage in awork; ein Projekt, das sie hat, wird nicht angelegt. Bitte die Vorlage in awork anlegen oder die Option in MOCO entfernen',
    no: 'alternativet «{option}» i MOCO-prosjektfeltet «{name}» er ingen prosjektmal i awork; et prosjekt som har det, opprettes ikke. Lag malen i awork, eller fjern alternativet i MOCO',
  },
  nearOption: {
    en: 'the option "{option}" of the MOCO project field "{name}" does not count, because the project template in awork is written "{meant}": correct one of them',
    de: 'Die Option „{option}“ des MOCO-Projektfelds „{name}“ zählt nicht, denn die Projektvorlage heißt in awork „{meant}“: bitte eines von beiden berichtigen',
    no: 'alternativet «{option}» i MOCO-prosjektfeltet «{name}» teller ikke, fordi prosjektmalen i awork heter «{meant}»: rett en av dem',
  },
  ambiguousOption: {
    en: 'awork has several project templates named "{option}"; a project that asks for it is not created. Rename all but one in awork',
    de: 'In awork gibt es mehrere Projektvorlagen „{option}“; ein Projekt, das eine davon verlangt, wird nicht angelegt. Bitte in awork alle bis auf eine umbenennen',
    no: 'awork har flere prosjektmaler som heter «{option}»; et prosjekt som ber om den, opprettes ikke. Gi alle unntatt én et annet navn i awork',
  },
  noTemplates: {
    en: 'awork has no project templates yet; enter the names of later ones as options of "{name}" in MOCO',
    de: 'In awork gibt es noch keine Projektvorlagen; die Namen späterer bitte in MOCO als Optionen von „{name}“ eintragen',
    no: 'awork har ingen prosjektmaler ennå; legg inn navnene på senere maler som alternativer i «{name}» i MOCO',
  },
} as const satisfies Record<string, Wording>;
