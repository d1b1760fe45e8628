import type { Wording } from '../../../shared/wording.ts';

export const fieldWordings = {
  field: { en: 'MOCO project field "{name}" ({kind})', de: 'MOCO-Projektfeld „{name}“ ({kind})' },
  selection: {
    en: 'MOCO project field "{name}" ({kind}, options: {count})',
    de: 'MOCO-Projektfeld „{name}“ ({kind}, Optionen: {count})',
  },
  otherKind: {
    en: 'MOCO project field "{name}" ({kind}) has the type {held}: rename it in MOCO, then run setup again',
    de: 'MOCO-Projektfeld „{name}“ ({kind}) hat die Art {held}: bitte in MOCO umbenennen und die Einrichtung wiederholen',
  },
  lost: {
    en: 'MOCO project field "{name}" ({kind}) was deleted or renamed: give it its name back in MOCO, or name the new one in the setting syncField',
    de: 'MOCO-Projektfeld „{name}“ ({kind}) wurde gelöscht oder umbenannt: bitte in MOCO den Namen zurückgeben, oder den neuen in der Einstellung syncField nennen',
  },
  nearField: {
    en: 'MOCO project field "{written}" does not count, because it is not written exactly "{meant}": correct the name in MOCO, then run setup again',
    de: 'MOCO-Projektfeld „{written}“ zählt nicht, denn es heißt nicht genau „{meant}“: bitte den Namen in MOCO berichtigen und die Einrichtung wiederholen',
  },
  nearTag: {
    en: 'the tag "{written}" of {count} MOCO projects does not count, because it is not written exactly "{meant}": correct it in MOCO',
    de: 'Das Tag „{written}“ von {count} MOCO-Projekten zählt nicht, denn es heißt nicht genau „{meant}“: bitte in MOCO berichtigen',
  },
  unknownOption: {
    en: 'the option "{option}" of the MOCO project field "{name}" is no project template of awork; a project that has it is not created. Make the template in awork, or remove the option in MOCO',
    de: 'Die Option „{option}“ des MOCO-Projektfelds „{name}“ ist keine Projektvorlage in awork; ein Projekt, das sie hat, wird nicht angelegt. Bitte die Vorlage in awork anlegen oder die Option in MOCO entfernen',
  },
  nearOption: {
    en: 'the option "{option}" of the MOCO project field "{name}" does not count, because the project template in awork is written "{meant}": correct one of them',
    de: 'Die Option „{option}“ des MOCO-Projektfelds „{name}“ zählt nicht, denn die Projektvorlage heißt in awork „{meant}“: bitte eines von beiden berichtigen',
  },
  ambiguousOption: {
    en: 'awork has several project templates named "{option}"; a project that asks for it is not created. Rename all but one in awork',
    de: 'In awork gibt es mehrere Projektvorlagen „{option}“; ein Projekt, das eine davon verlangt, wird nicht angelegt. Bitte in awork alle bis auf eine umbenennen',
  },
  noTemplates: {
    en: 'awork has no project templates yet; enter the names of later ones as options of "{name}" in MOCO',
    de: 'In awork gibt es noch keine Projektvorlagen; die Namen späterer bitte in MOCO als Optionen von „{name}“ eintragen',
  },
} as const satisfies Record<string, Wording>;
